import { z } from "zod";
import { lenses } from "../../chart";
import { kits } from "../kits";

/** Topics of the shelf, in its order. */
export const topics = [
  "relay in",
  "sign in",
  "inbound",
  "partner",
  "outbound",
  "cloud",
  "perimeter",
  "limits",
  "migration",
] as const;

/** What a parameter asks for; kinds.ts says what each takes. */
export const parameterKinds = [
  "server",
  "servers",
  "send-connector",
  "ranges",
  "addresses",
  "domain",
  "domain-pattern",
  "domain-patterns",
  "host",
  "hosts",
  "fqdn",
  "port",
  "size",
  "count",
  "certificate",
  "account",
  "name",
] as const;

const text = z.string().min(1);
const texts = z.array(text);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is no slug: small letters, digits, hyphens");
const names = <T extends string>(some: readonly T[]) => z.enum(some as readonly [T, ...T[]]);

const parameter = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: text,
  kind: names(parameterKinds),
  default: z.union([text, z.number(), texts.min(1)]),
  help: text,
});

const template: z.ZodType<Template> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(template),
    z.record(z.string(), template),
  ]),
);
const property = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const build = z.strictObject({
  cmdlet: z.enum([
    "New-ReceiveConnector",
    "Set-ReceiveConnector",
    "New-SendConnector",
    "Set-SendConnector",
  ]),
  each: text.exactOptional(),
  identity: text.exactOptional(),
  by: z.enum(["HCW", "EdgeSync"]).exactOptional(),
  properties: z.record(text, property),
});

const permission = z.strictObject({
  identity: text,
  user: text,
  rights: texts.min(1),
  deny: z.boolean(),
  each: text.exactOptional(),
});

const question = z.record(text, template);
const asked = { name: text, each: text.exactOptional(), expect: question };
const expectation = z.union([
  z.strictObject({ ...asked, simulate: question }),
  z.strictObject({ ...asked, route: question }),
  z.strictObject({ ...asked, exposure: question }),
]);

const lane = texts.exactOptional();
const picture = z.strictObject({
  lanes: z.strictObject({
    networks: lane,
    listeners: lane,
    receive: lane,
    servers: lane,
    send: lane,
    nextHops: lane,
  }),
  lens: names(lenses.map(({ id }) => id)),
  course: z.int().min(0).exactOptional(),
});

const fixture = z.strictObject({
  on: names(Object.keys(kits) as (keyof typeof kits)[]),
  acceptedDomains: z
    .array(
      z.strictObject({
        domain: text,
        type: z.enum(["Authoritative", "InternalRelay", "ExternalRelay"]),
      }),
    )
    .exactOptional(),
  builds: z.array(build).exactOptional(),
  permissions: z.array(permission).exactOptional(),
  transportConfig: z
    .strictObject({ TLSSendDomainSecureList: texts, TLSReceiveDomainSecureList: texts })
    .exactOptional(),
});

/**
 * A design to start from (learn.md 2.1). Values are canonical; `${…}` in them stands for what fill.ts says. An entry with
 * `each` is made for every server of that parameter.
 */
export const scenarioSchema = z.strictObject({
  id: slug,
  title: text,
  topic: names(topics),
  need: text,
  picture,
  parameters: z.array(parameter).min(1),
  builds: z.array(build).min(1),
  permissions: z.array(permission),
  opens: text,
  needs: texts,
  expectations: z.array(expectation).min(1),
  acceptedFindings: z.array(z.strictObject({ code: text, at: text, because: text })),
  notes: texts,
  /** Keys of core/sources, or a section of our notes in words. */
  sources: texts.min(1),
  fixture,
});

/** What may hold placeholders. */
export type Template =
  | string
  | number
  | boolean
  | null
  | readonly Template[]
  | { readonly [key: string]: Template };

export type Scenario = z.infer<typeof scenarioSchema>;
export type Parameter = Scenario["parameters"][number];
export type ParameterKind = Parameter["kind"];
export type ParameterValue = Parameter["default"];
/** What was filled in, by the parameter's id. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;
