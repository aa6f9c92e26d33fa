import { z } from "zod";
import { checkSchema, placeSchema } from "./check";
import { commandSchema, permissionSchema } from "./command";

const text = z.string().min(1);
/** Ids go into links and file names. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Where the ring of the third hint is drawn. A field is a parameter of the form or a part of the question. */
export const targetSchema = z.union([
  z.strictObject({ field: text }),
  z.strictObject({ tab: text }),
  z.strictObject({ list: z.enum(["explorer", "problems", "sessions"]) }),
  z.strictObject({ button: text }),
]);

const opening = z.strictObject({ place: placeSchema, tab: text.exactOptional() });

/** A day, as days from the day of starting: `+20d`. */
const day = z.string().regex(/^[+-]\d{1,5}d$/);

const startSchema = z.strictObject({
  kit: text,
  add: z.array(commandSchema),
  permissions: z.array(permissionSchema),
  acceptedDomains: z
    .array(
      z.strictObject({
        name: text,
        domain: text,
        type: z.enum(["Authoritative", "InternalRelay", "ExternalRelay"]),
      }),
    )
    .exactOptional(),
  /** In place of those of the kit. */
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
    .exactOptional(),
  networks: z.array(z.strictObject({ name: text, ranges: z.array(text) })).exactOptional(),
  /** `same`: what is designed is deployed. */
  deployed: z.union([z.enum(["none", "same"]), z.strictObject({ add: z.array(commandSchema) })]),
  /** Files of ours, by name; of a log all sessions, or these. */
  logs: z
    .array(z.strictObject({ file: text, sessions: z.array(text).exactOptional() }))
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
  /** It must still hold at the end. */
  holds: z.literal(true).exactOptional(),
  predict: z
    .strictObject({
      ask: text,
      choices: z
        .array(z.strictObject({ text, right: z.literal(true).exactOptional() }))
        .min(2)
        .max(4),
    })
    .exactOptional(),
  /** Where to think, what to do, the value. */
  hints: z.tuple([text, text, text]),
  point: targetSchema.exactOptional(),
  why: text,
  /** Ids of our notes, of causes, or of a section: `R12`, `PG`, `conn-timeout-10060`, `log-formats 4`. */
  sources: z.array(text),
  wrongTurns: z.array(wrongTurnSchema),
  /** Commands that lead to the check, where they cannot be derived from it. */
  solve: z.array(commandSchema).exactOptional(),
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
  /** Each completes "You can …". */
  outcomes: z.array(text).min(1),
  /** Walkthroughs that come before: a recommendation, not a lock. */
  needs: z.array(slug),
});

/** One walkthrough, as its file holds it (learn.md 2.1). */
export const walkthroughSchema = headSchema.extend({
  schema: z.literal(1),
  start: startSchema,
  steps: z.array(stepSchema).min(1).max(20),
  question: questionSchema,
  /** One thing to look at in the learner's own organisation. */
  // biome-ignore lint/suspicious/noThenProperty: the word of learn.md 2.1; it is never a function.
  then: z.strictObject({ text, open: opening }),
});

export type Head = z.infer<typeof headSchema>;
export type Start = z.infer<typeof startSchema>;
export type Target = z.infer<typeof targetSchema>;
export type WrongTurn = z.infer<typeof wrongTurnSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Walkthrough = z.infer<typeof walkthroughSchema>;
