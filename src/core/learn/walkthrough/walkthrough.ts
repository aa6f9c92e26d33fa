import { z } from "zod";
import { checkSchema, placeSchema } from "./check";
import { commandSchema, permissionSchema } from "./command";

const text = z.string().min(1).max(4000);
/** More than any start state or solution of ours needs; what a file may ask for has an end. */
const commands = z.array(commandSchema).max(200);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .describe("Small letters, digits and hyphens: ids go into links and file names.");

export const targetSchema = z
  .union([
    z.strictObject({ field: text }),
    z.strictObject({ tab: text }),
    z.strictObject({ list: z.enum(["explorer", "problems", "sessions"]) }),
    z.strictObject({ button: text }),
  ])
  .describe(
    "Where the ring of the third hint is drawn. A field is a parameter of the form, or a part of the question.",
  );

const opening = z.strictObject({ place: placeSchema, tab: text.exactOptional() });

const day = z
  .string()
  .regex(/^[+-]\d{1,5}d$/)
  .describe("Days from the day of starting: +20d.");

const startSchema = z.strictObject({
  kit: text.describe("The organisation to begin with: one, two, seaford."),
  add: commands,
  permissions: z.array(permissionSchema).max(200),
  servers: z
    .array(
      z.strictObject({
        name: text,
        fqdn: text,
        version: z.enum(["2016", "2019", "SE"]),
        addresses: z.array(text),
        site: text,
      }),
    )
    .describe("Mailbox servers beside those of the kit, each with its default connectors.")
    .exactOptional(),
  acceptedDomains: z
    .array(
      z.strictObject({
        name: text,
        domain: text,
        type: z.enum(["Authoritative", "InternalRelay", "ExternalRelay"]),
      }),
    )
    .exactOptional(),
  certificates: z
    .array(
      z.strictObject({
        subject: text,
        issuer: text,
        names: z.array(text),
        notAfter: day,
        services: z.array(text),
        servers: z.array(text),
      }),
    )
    .describe("In place of those of the kit.")
    .exactOptional(),
  networks: z.array(z.strictObject({ name: text, ranges: z.array(text) })).exactOptional(),
  deployed: z
    .union([z.enum(["none", "same"]), z.strictObject({ add: commands })])
    .describe("Nothing; the same as is designed; or the kit with these commands."),
  logs: z
    .array(z.strictObject({ file: text, sessions: z.array(text).exactOptional() }))
    .describe("Files that come with the app, by name; all sessions of them, or these.")
    .exactOptional(),
  queue: text.exactOptional(),
  traces: z.array(text).exactOptional(),
});

const wrongTurnSchema = z.strictObject({ when: checkSchema, say: text });

const stepSchema = z.strictObject({
  id: slug,
  place: placeSchema,
  task: text,
  check: checkSchema,
  holds: z.literal(true).describe("It must still hold at the end.").exactOptional(),
  predict: z
    .strictObject({
      ask: text,
      choices: z
        .array(z.strictObject({ text, right: z.literal(true).exactOptional() }))
        .min(2)
        .max(4),
    })
    .describe("A question before the result is shown; the check asks for its answer.")
    .exactOptional(),
  hints: z.tuple([text, text, text]).describe("Where to think, what to do, the value."),
  point: targetSchema.exactOptional(),
  why: text,
  sources: z
    .array(text)
    .describe("Rows of the notes, keys of documents, causes: R12, PG, conn-timeout-10060."),
  wrongTurns: z.array(wrongTurnSchema).max(20),
  solve: commands
    .describe("Commands that lead to the check, where they cannot be derived from it.")
    .exactOptional(),
});

const questionSchema = z.strictObject({
  ask: text,
  choices: z
    .array(z.strictObject({ text, right: z.literal(true).exactOptional(), reply: text }))
    .min(2)
    .max(4),
});

/** What the shelf shows before a walkthrough is opened. */
export const headSchema = z.strictObject({
  id: slug,
  title: text,
  minutes: z.int().min(1).max(60),
  level: z.enum(["newcomer", "admin", "both"]),
  paths: z.array(text),
  outcomes: z.array(text).min(1).describe('Each completes "You can …".'),
  needs: z.array(slug).describe("Walkthroughs that come before: a recommendation, not a lock."),
});

/** One walkthrough, as its file holds it (learn.md 2.1). */
export const walkthroughSchema = headSchema.extend({
  $schema: z.string().exactOptional(),
  schema: z.literal(1),
  start: startSchema,
  steps: z.array(stepSchema).min(1).max(20),
  question: questionSchema,
  // biome-ignore lint/suspicious/noThenProperty: the word of learn.md 2.1; it is never a function.
  then: z
    .strictObject({ text, open: opening })
    .describe("One thing to look at in the learner's own organisation."),
});

export type Head = z.infer<typeof headSchema>;
export type Start = z.infer<typeof startSchema>;
export type Target = z.infer<typeof targetSchema>;
export type WrongTurn = z.infer<typeof wrongTurnSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Walkthrough = z.infer<typeof walkthroughSchema>;
