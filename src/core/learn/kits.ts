import { setupConnectors } from "../catalogue";
import { apply } from "../edit";
import {
  type AcceptedDomain,
  type Certificate,
  type Connector,
  emptyOrganisation,
  type Organisation,
  type Server,
  type TransportConfig,
} from "../model";
import { day } from "../values";
import { type Build, type BuildPermission, buildCommand } from "./builds";
import given from "./kits.json" with { type: "json" };

/** An organisation to practise on, as data: dates are days from the day on which it is made, `+400d`. */
export interface Kit {
  readonly servers: readonly (Omit<Server, "id" | "role"> & Partial<Pick<Server, "role">>)[];
  /** Names of servers that have the five connectors of setup. */
  readonly defaultReceiveConnectors: readonly string[];
  readonly acceptedDomains: readonly (Omit<AcceptedDomain, "id" | "isDefault" | "name"> & {
    readonly name?: string;
    readonly default?: true;
  })[];
  readonly certificates: readonly (Pick<
    Certificate,
    "subject" | "issuer" | "names" | "services"
  > & {
    readonly notAfter: string;
    readonly servers: readonly string[];
  })[];
  readonly builds?: readonly Build[];
  readonly permissions?: readonly BuildPermission[];
  readonly transportConfig?: TransportConfig;
}

export type KitId = keyof typeof given;

/** The organisations of scenarios.json on which scenarios are shown and walkthroughs begin. */
export const kits = given as unknown as Readonly<Record<KitId, Kit>>;

/** What else a start state may add to a kit. */
export type KitMore = Partial<Kit>;

/**
 * The organisation of a kit, with what is added to it. It is known whole, and nothing is deployed: see `asDeployed`.
 * `today` is YYYY-MM-DD.
 */
export function kitOrganisation(kit: Kit, today: string, more: KitMore = {}): Organisation {
  const ids = counter();
  const servers = [...kit.servers, ...(more.servers ?? [])].map(
    (each): Server => ({ role: "Mailbox", ...each, id: ids() }),
  );
  const withSetup = new Set([
    ...kit.defaultReceiveConnectors,
    ...(more.defaultReceiveConnectors ?? []),
  ]);
  const connectors = servers
    .filter(({ name }) => withSetup.has(name))
    .flatMap((server) =>
      setupConnectors(server).map(
        (each): Connector => ({
          kind: "receive",
          id: ids(),
          server: server.id,
          ...each,
          drafts: {},
          unknown: [],
          permissions: [],
        }),
      ),
    );
  const domains = [...kit.acceptedDomains, ...(more.acceptedDomains ?? [])].map(
    ({ default: isDefault, ...each }): AcceptedDomain => ({
      id: ids(),
      name: each.domain,
      ...each,
      ...(isDefault && { isDefault }),
    }),
  );
  const certificates = [...kit.certificates, ...(more.certificates ?? [])].flatMap(
    ({ servers: names, notAfter, ...each }) =>
      names.map(
        (server): Certificate => ({
          id: ids(),
          server,
          thumbprint: thumbprintOf(`${each.issuer}${each.subject}${notAfter}`),
          hasPrivateKey: true,
          ...each,
          notAfter: `${dayFrom(today, notAfter)}T00:00:00Z`,
        }),
      ),
  );
  const base: Organisation = {
    ...emptyOrganisation(domains.find(({ isDefault }) => isDefault)?.domain ?? "Practice", "SE"),
    servers: byId(servers),
    connectors: byId(connectors),
    acceptedDomains: byId(domains),
    certificates: byId(certificates),
    facts: {
      whole: ["receive", "send"],
      listed: ["servers", "acceptedDomains"],
      transportConfig: { ...kit.transportConfig, ...more.transportConfig },
    },
    nextId: Number(ids()),
  };
  const built = buildCommand({
    builds: [...(kit.builds ?? []), ...(more.builds ?? [])],
    permissions: [...(kit.permissions ?? []), ...(more.permissions ?? [])],
  })(base);
  return apply(base, built.patches);
}

/** The organisation with what it designs taken as what is deployed. */
export const asDeployed = (organisation: Organisation): Organisation => ({
  ...organisation,
  deployed: organisation.connectors,
});

/** `+20d` or `-3d` from a day, YYYY-MM-DD; a day as such stays. */
export function dayFrom(today: string, text: string): string {
  const days = /^([+-]\d+)d$/.exec(text)?.[1];
  if (days === undefined) return text.slice(0, 10);
  const at = Date.parse(`${today}T00:00:00Z`) + Number(days) * day;
  return new Date(at).toISOString().slice(0, 10);
}

const counter = (): (() => string) => {
  let next = 1;
  return () => String(next++);
};

const byId = <T extends { readonly id: string }>(some: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(some.map((each) => [each.id, each]));

/** Forty hexadecimal digits that a text always gives: certificates of practice are told apart by them (FNV-1a, five times). */
function thumbprintOf(text: string): string {
  let digits = "";
  for (let round = 0; round < 5; round += 1) {
    let hash = (0x811c9dc5 ^ round) >>> 0;
    for (const each of text) hash = Math.imul(hash ^ (each.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    digits += hash.toString(16).padStart(8, "0");
  }
  return digits.toUpperCase();
}
