import { z } from "zod";
import type { InboundQuestion, OutboundQuestion } from "./expectation";

const text = z.string();
const texts = z.array(text);

const inbound = z.strictObject({
  server: text,
  listen: text,
  from: text,
  tls: z.boolean().optional(),
  clientCert: text.optional(),
  auth: z.enum(["basic", "ntlm"]).optional(),
  ehlo: text.optional(),
  mailFrom: text.optional(),
  rcptTo: texts.optional(),
  rcptCount: z.int().min(1).max(100_000).optional(),
  size: z.int().min(0).optional(),
  bdat: z.boolean().optional(),
  bareLf: z.boolean().optional(),
});

/** The abilities of a remote host, as a design file and `--remote` of the command line have them. */
export const remoteSchema = z.strictObject({
  dns: z.enum(["ok", "nxdomain", "loopback", "fails"]).optional(),
  port: z.enum(["open", "refused", "silent"]).optional(),
  starttls: z.boolean().optional(),
  handshake: z.enum(["ok", "fails"]).optional(),
  certificate: z
    .strictObject({
      names: texts.optional(),
      trusted: z.boolean().optional(),
      expired: z.boolean().optional(),
    })
    .optional(),
  auth: texts.optional(),
  signIn: z.enum(["ok", "refused"]).optional(),
  maxSize: z.int().min(0).optional(),
  extensions: texts.optional(),
  replies: z
    .strictObject({
      banner: text.optional(),
      ehlo: text.optional(),
      mail: text.optional(),
      rcpt: text.optional(),
      data: text.optional(),
    })
    .optional(),
});

const outbound = z.strictObject({
  mailFrom: text.optional(),
  rcptTo: text,
  known: z.boolean().optional(),
  size: z.int().min(0).optional(),
  server: text.optional(),
  remote: remoteSchema.optional(),
});

/** A session or a message as it is asked, for files that hold questions of their own. */
export const inboundSchema = inbound as z.ZodType as z.ZodType<InboundQuestion>;
export const outboundSchema = outbound as z.ZodType as z.ZodType<OutboundQuestion>;

const named = { id: text.min(1), name: text };

/** One expectation: a question of one of three kinds, with its answer. */
export const expectationSchema = z.union([
  z.strictObject({
    ...named,
    simulate: inbound,
    expect: z.strictObject({
      connector: text.nullable().optional(),
      verdict: z.enum(["accepted", "refused", "no-listener", "no-connector"]),
      reply: text.optional(),
      permissionsInclude: texts.optional(),
    }),
  }),
  z.strictObject({
    ...named,
    route: outbound,
    expect: z.strictObject({
      connector: text.nullable().optional(),
      nextHop: z.union([texts, z.literal("dns")]).optional(),
      outcome: z
        .enum(["delivered", "delivered-clear", "retry", "ndr", "too-large", "no-connector"])
        .optional(),
      reply: text.optional(),
      queue: text.optional(),
    }),
  }),
  z.strictObject({
    ...named,
    exposure: z.strictObject({ server: text, listen: text }),
    expect: z.strictObject({ strangerRelayAddresses: text.regex(/^\d+$/) }),
  }),
]);
