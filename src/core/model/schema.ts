import { z } from "zod";
import { parameter, properties, type Side } from "../catalogue";
import type { Organisation } from "./organisation";

/** No name of another object's machinery: `__proto__` and friends are refused as keys. */
const safeKey = z
  .string()
  .refine((key) => !["__proto__", "constructor", "prototype"].includes(key));

const byId = <T extends z.ZodType>(item: T) => z.record(safeKey, item);
const text = z.string();

const explicit = (side: Side) =>
  z.record(safeKey, z.unknown()).superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      const declared = parameter(side, name);
      if (declared?.role !== "property") {
        context.addIssue({
          code: "custom",
          path: [name],
          message: `${name} is no parameter of a ${side} connector`,
        });
        continue;
      }
      const checked = declared.kind.schema.safeParse(value);
      if (!checked.success)
        context.addIssue({
          code: "custom",
          path: [name],
          message: checked.error.issues[0]?.message ?? "is no canonical value",
        });
    }
  });

const named = (side: Side) =>
  z.array(text.refine((name) => properties(side).some((each) => each.name === name)));

const common = (side: Side) => ({
  id: text.min(1),
  name: text,
  explicit: explicit(side),
  drafts: z.record(safeKey, z.union([text, z.array(text)])),
  unknown: named(side),
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

/** Parts of an organisation by their keys; each is checked alone when it is read back from storage. */
export const partSchemas = {
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
  }),
  networks: z.strictObject({
    id: text.min(1),
    name: text,
    ranges: z.array(text),
    translates: z.boolean().optional(),
  }),
} as const;

/** The parts that are kept by id. */
export type PartName = keyof typeof partSchemas;
export const partNames = Object.keys(partSchemas) as readonly PartName[];

/** What an organisation is besides its parts. */
export const headSchema = z.strictObject({ name: text, version, nextId: z.int().min(1) });

/** The whole organisation: canonical values, known parameters, safe keys. */
export const organisationSchema: z.ZodType<Organisation> = headSchema.extend({
  servers: byId(partSchemas.servers),
  connectors: byId(connector),
  deployed: byId(connector),
  acceptedDomains: byId(partSchemas.acceptedDomains),
  certificates: byId(partSchemas.certificates),
  networks: byId(partSchemas.networks),
}) as unknown as z.ZodType<Organisation>;
