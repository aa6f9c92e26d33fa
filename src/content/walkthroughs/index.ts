import { type Head, headSchema, type Walkthrough, walkthroughSchema } from "../../core/learn";
import given from "./heads.json" with { type: "json" };

/** What the shelf shows of each walkthrough, in the order of the curriculum (learn.md 3.1). */
export const walkthroughHeads: readonly Head[] = headSchema.array().parse(given);

type Body = Omit<Walkthrough, "schema" | keyof Head>;
type File = Promise<{ readonly default: unknown }>;

/** The bodies, a chunk each: nobody loads what is not opened. */
const bodies: Readonly<Record<string, () => File>> = {
  "first-connector": () => import("./first-connector.json"),
  ports: () => import("./ports.json"),
  "which-connector": () => import("./which-connector.json"),
  "permission-groups": () => import("./permission-groups.json"),
  "who-may-relay": () => import("./who-may-relay.json"),
  "signing-in": () => import("./signing-in.json"),
  "tls-certificates": () => import("./tls-certificates.json"),
  "way-out": () => import("./way-out.json"),
  "smart-host": () => import("./smart-host.json"),
  "partner-tls": () => import("./partner-tls.json"),
  hybrid: () => import("./hybrid.json"),
  "read-a-log": () => import("./read-a-log.json"),
  "bounce-to-cause": () => import("./bounce-to-cause.json"),
  providers: () => import("./providers.json"),
  "plan-apply-roll-back": () => import("./plan-apply-roll-back.json"),
  "lock-down-relay": () => import("./lock-down-relay.json"),
  "inherited-estate": () => import("./inherited-estate.json"),
};

/** A walkthrough of ours, whole; undefined where there is none of that id. */
export async function loadWalkthrough(id: string): Promise<Walkthrough | undefined> {
  const head = walkthroughHeads.find((each) => each.id === id);
  const load = Object.hasOwn(bodies, id) ? bodies[id] : undefined;
  if (!head || !load) return undefined;
  const { default: body } = await load();
  return walkthroughSchema.parse({ schema: 1, ...head, ...(body as Body) });
}
