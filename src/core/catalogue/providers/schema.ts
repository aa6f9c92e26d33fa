import { z } from "zod";

const text = z.string();
const confidence = z.enum(["documented", "observed", "recalled"]);
const dated = z.strictObject({ date: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/), what: text });
const source = z.strictObject({ title: text, where: text });
const refusal = z.strictObject({
  match: text,
  textRegex: text.optional(),
  failure: text,
  meaning: text,
});

/** What every kind of entry has. `confidenceNotes` name the fields whose standing differs. */
const entry = {
  id: text,
  name: text,
  dates: z.array(dated),
  sources: z.array(source),
  confidence,
  confidenceNotes: z.record(text, text).optional(),
};

const outbound = z.strictObject({
  smartHosts: z.array(text),
  hostRegex: text.nullable(),
  sameHostAs: text.optional(),
  ports: z.array(z.int()),
  tls: z.enum(["required", "offered"]),
  implicitTlsPort: z.int().nullable(),
  auth: z.array(
    z.enum(["LOGIN", "PLAIN", "XOAUTH2", "CRAM-MD5", "DIGEST-MD5", "ip", "certificate", "domain"]),
  ),
  usableByExchange: z.union([z.boolean(), z.literal("with conditions")]),
  how: text,
  settings: z
    .strictObject({
      DNSRoutingEnabled: z.boolean(),
      SmartHosts: text,
      Port: z.int(),
      SmartHostAuthMechanism: text.optional(),
      RequireTLS: z.boolean().optional(),
      TlsAuthLevel: text.optional(),
      TlsDomain: text.optional(),
      Fqdn: text.optional(),
      TlsCertificateName: text.optional(),
    })
    .nullable(),
  ehloName: text,
  senderRules: text,
  limits: z.strictObject({
    messageSizeMB: z.int().nullable(),
    recipientsPerMessage: z.int().nullable(),
    rate: text.optional(),
    ratePerDay: text.optional(),
    perSecond: text.optional(),
    connections: text.optional(),
    note: text.optional(),
  }),
});

const provider = z.strictObject({
  ...entry,
  kind: z.enum(["relay", "gateway", "mailbox", "isp"]),
  outbound,
  announces: z
    .strictObject({
      auth: text.nullable(),
      size: z.int().nullable(),
      chunking: z.boolean().optional(),
      greetsWithCallerAddress: z.boolean().optional(),
      seen: text.nullable(),
    })
    .optional(),
  inbound: z.strictObject({ sources: text, connectorAdvice: text }).optional(),
  refusals: z.array(refusal),
});

const network = z.strictObject({
  ...entry,
  kind: z.enum(["cloud-network", "isp"]),
  blockedPorts: z.array(z.int()),
  openPorts: z.array(z.int()),
  lift: text,
  use: text,
  looksLike: text,
});

const receiver = z.strictObject({
  ...entry,
  kind: text,
  domains: z.array(text),
  mxRegex: text,
  expects: z.array(text),
  refusals: z.array(refusal),
});

/** A whole providers.json; ours and a newer one are read alike. */
export const providersSchema = z.strictObject({
  about: text,
  /** Month of the facts, YYYY-MM. */
  asOf: z.string().regex(/^\d{4}-\d\d$/),
  legend: z.record(text, text),
  providers: z.array(provider),
  networks: z.array(network),
  receivers: z.array(receiver),
});

export type ProviderData = z.infer<typeof providersSchema>;
/** A relay, gateway, mailbox service or internet provider that takes mail of a send connector. */
export type Provider = ProviderData["providers"][number];
/** Where a server stands, and which outgoing ports are closed there. */
export type HostingNetwork = ProviderData["networks"][number];
export type DatedFact = Provider["dates"][number];
/** recalled: from general knowledge, to be checked before anyone relies on it. */
export type Confidence = z.infer<typeof confidence>;
