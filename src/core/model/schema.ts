import { z } from "zod";
import { parameter, type Side } from "../catalogue";
import { valueFault } from "./canonical";
import { expectationSchema } from "./expectationSchema";
import { noFacts } from "./facts";
import type { Organisation } from "./organisation";
import type { PartName } from "./partNames";

const text = z.string();
const byId = <T extends z.ZodType>(item: T) => z.record(text, item);

/** Names of every object's machinery. As keys of a file they are meant to do harm, or are taken for more than they say. */
const machinery = ["__proto__", "constructor", "prototype"];

/** The way to the first such key; undefined where there is none. */
function machineryIn(value: unknown): readonly string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const key of Object.keys(value)) {
    if (machinery.includes(key)) return [key];
    const below = machineryIn((value as Record<string, unknown>)[key]);
    if (below) return [key, ...below];
  }
  return undefined;
}

/** Looks for such keys before the schema does: it would pass over some of them in silence. */
const guarded = <T extends z.ZodType>(schema: T) =>
  z
    .unknown()
    .superRefine((value, context) => {
      const path = machineryIn(value);
      if (path)
        context.addIssue({ code: "custom", path: [...path], message: `${path.at(-1)} is no name` });
    })
    .pipe(schema);

const explicit = (side: Side) =>
  z.record(text, z.unknown()).superRefine((values, context) => {
    for (const name of Object.keys(values)) {
      const message = valueFault(side, name, values[name]);
      if (message !== undefined) context.addIssue({ code: "custom", path: [name], message });
    }
  });

const named = (side: Side) =>
  z.array(
    text.refine(
      (name) => parameter(side, name)?.role === "property",
      "is no parameter of its side",
    ),
  );

const common = (side: Side) => ({
  id: text.min(1),
  name: text,
  explicit: explicit(side),
  drafts: z.record(text, z.union([text, z.array(text)])),
  unknown: named(side),
  notes: z.array(z.strictObject({ text, done: z.literal(true).optional() })).optional(),
  madeBy: z.enum(["HCW", "EdgeSync"]).optional(),
});

const connector = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common("receive"),
    kind: z.literal("receive"),
    server: text,
    usage: z.enum(["Custom", "Internal", "Internet", "Partner", "Client"]).optional(),
    permissions: z
      .array(z.strictObject({ user: text, rights: z.array(text), deny: z.boolean() }))
      .optional(),
  }),
  z.strictObject({
    ...common("send"),
    kind: z.literal("send"),
    usage: z.enum(["Custom", "Internal", "Internet", "Partner"]).optional(),
  }),
]);

const version = z.enum(["2016", "2019", "SE"]);

const parts = {
  servers: z.strictObject({
    id: text.min(1),
    name: text,
    fqdn: text.optional(),
    role: z.enum(["Mailbox", "Edge"]),
    version: version.optional(),
    site: text.optional(),
    addresses: z.array(text).optional(),
  }),
  connectors: connector,
  deployed: connector,
  acceptedDomains: z.strictObject({
    id: text.min(1),
    name: text,
    domain: text,
    type: z.enum(["Authoritative", "InternalRelay", "ExternalRelay"]),
    isDefault: z.boolean().optional(),
  }),
  certificates: z.strictObject({
    id: text.min(1),
    server: text.optional(),
    thumbprint: text,
    issuer: text,
    subject: text,
    names: z.array(text),
    notBefore: text.optional(),
    notAfter: text.optional(),
    services: z.array(text).optional(),
    hasPrivateKey: z.boolean().optional(),
    selfSigned: z.boolean().optional(),
    enhancedKeyUsage: z.array(text).optional(),
  }),
  networks: z.strictObject({
    id: text.min(1),
    name: text,
    ranges: z.array(text),
    translates: z.boolean().optional(),
  }),
  accepted: z.strictObject({
    id: text.min(1),
    code: text,
    connector: text.optional(),
    server: text.optional(),
    parameter: text.optional(),
    reason: text,
    date: text.regex(/^\d{4}-\d{2}-\d{2}$/),
    values: z.array(text),
    ranges: z.array(text).optional(),
  }),
  expectations: expectationSchema,
};

/** Parts of an organisation by their keys; each is checked alone when it is read back from storage. */
export const partSchemas = {
  servers: guarded(parts.servers),
  connectors: guarded(connector),
  deployed: guarded(connector),
  acceptedDomains: guarded(parts.acceptedDomains),
  certificates: guarded(parts.certificates),
  networks: guarded(parts.networks),
  accepted: guarded(parts.accepted),
  expectations: guarded(parts.expectations),
} satisfies Readonly<Record<PartName, z.ZodType>>;

/** What an organisation is besides its parts. */
const headSchema = z.strictObject({ name: text, version, nextId: z.int().min(1) });

const limit = z.union([z.number().min(0), z.literal("Unlimited")]).optional();

/** What is known besides the parts; designs of before say nothing of it. */
export const factsSchema = z
  .strictObject({
    whole: z.array(z.enum(["receive", "send"])),
    listed: z.array(z.enum(["servers", "acceptedDomains"])),
    transportConfig: z
      .strictObject({
        maxSendSize: limit,
        maxReceiveSize: limit,
        maxRecipientEnvelopeLimit: limit,
        tlsReceiveDomainSecureList: z.array(text).optional(),
        tlsSendDomainSecureList: z.array(text).optional(),
      })
      .optional(),
    organisation: text.optional(),
  })
  .default(noFacts as { whole: []; listed: [] });

const organisation = headSchema.extend({
  servers: byId(parts.servers),
  connectors: byId(parts.connectors),
  deployed: byId(parts.deployed),
  acceptedDomains: byId(parts.acceptedDomains),
  certificates: byId(parts.certificates),
  networks: byId(parts.networks),
  accepted: byId(parts.accepted).default({}),
  expectations: byId(parts.expectations).default({}),
  facts: factsSchema,
});

/** The whole organisation: canonical values, known parameters, safe keys. */
export const organisationSchema = guarded(organisation) as unknown as z.ZodType<Organisation>;
