import { z } from "zod";
import { inboundSchema, outboundSchema } from "../../model";

/** A value as design files hold it (canonical, cli.md); null = said to be empty. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
/** No text of a file is longer. */
const text = z.string().min(1).max(4000);
const absent = z.literal(true).exactOptional();

/** What is asked of a value: the one in force, but for `said`, which asks whether somebody said one. */
export const testSchema = z.union([
  z.strictObject({ is: value }),
  z.strictObject({ isNot: value }),
  z.strictObject({ has: text }),
  z.strictObject({ within: z.array(text).min(1).max(1000) }),
  z.strictObject({ most: z.number() }),
  z.strictObject({ said: z.boolean() }),
]);

const where = z
  .array(z.strictObject({ parameter: text, test: testSchema }))
  .min(1)
  .max(30);

const inboundAnswer = z.strictObject({
  /** `any`: only the connector counts. */
  verdict: z.enum(["accepted", "refused", "no-listener", "no-connector", "any"]),
  reply: text.exactOptional(),
  connector: text.exactOptional(),
});
const sim = { session: inboundSchema, expect: inboundAnswer };
const outboundAnswer = z.strictObject({
  connector: text.nullable(),
  outcome: z.enum(["delivered", "retry"]).exactOptional(),
});
const route = { message: outboundSchema, expect: outboundAnswer };

export const placeSchema = z.enum(["design", "simulate", "import", "plan", "logs"]);

/** A number of addresses, as a decimal text: IPv6 has more than a number holds. */
const addresses = z.string().regex(/^\d{1,39}$/);

/** One kind of check, with what it asks: the published schema tells it to whoever writes a file. */
const check = <T extends z.core.$ZodLooseShape>(about: string, shape: T) =>
  z.strictObject(shape).describe(about);
const side = z.enum(["receive", "send"]);

const leaves = [
  check("An enabled connector of the side has all properties.", {
    kind: z.literal("connector"),
    of: side,
    server: text.exactOptional(),
    where,
  }),
  check("No connector of that name, enabled or not.", {
    kind: z.literal("no-connector"),
    of: side,
    server: text.exactOptional(),
    name: text,
  }),
  check("One property of one connector.", {
    kind: z.literal("property"),
    connector: text,
    parameter: text,
    test: testSchema,
  }),
  check("An entry of Add-ADPermission beside the rights of the groups.", {
    kind: z.literal("permission"),
    connector: text,
    user: text,
    right: text,
    state: z.enum(["allow", "deny", "none"]),
  }),
  check("A finding is present or absent, at that connector or anywhere.", {
    kind: z.literal("finding"),
    code: text,
    at: text.exactOptional(),
    absent,
  }),
  check("The cmdlets refuse the design by that row of the notes (V2, R25, S202).", {
    kind: z.literal("refusal"),
    row: text,
    at: text.exactOptional(),
    absent,
  }),
  check("The answer to this session, whether or not it was asked.", {
    kind: z.literal("sim"),
    ...sim,
  }),
  check("The way of this message, whether or not it was asked.", {
    kind: z.literal("route"),
    ...route,
  }),
  check("Simulate asks this session, further fields being free, and this is the answer.", {
    kind: z.literal("ask"),
    sim: z.strictObject(sim),
  }),
  check("Simulate asks this message, further fields being free, and this is the answer.", {
    kind: z.literal("ask"),
    route: z.strictObject(route),
  }),
  check("An expectation of this session is kept, and holds.", {
    kind: z.literal("expect"),
    sim: z.strictObject(sim),
  }),
  check("An expectation of this message is kept, and holds.", {
    kind: z.literal("expect"),
    route: z.strictObject(route),
  }),
  check("Addresses that may relay without signing in, at one listener or at all of all servers.", {
    kind: z.literal("exposure"),
    at: z.strictObject({ server: text, endpoint: text }).exactOptional(),
    test: z.enum(["=", "<=", ">="]),
    addresses,
  }),
  check("The script of a tab holds the command, with the parameter and the value.", {
    kind: z.literal("script"),
    tab: z.enum(["apply", "rollback", "verify"]),
    cmdlet: text,
    parameter: text.exactOptional(),
    value: text.exactOptional(),
  }),
  check("A step of the plan does this to that connector.", {
    kind: z.literal("plan"),
    action: z.enum(["create", "change", "remove"]),
    connector: text,
    parameter: text.exactOptional(),
  }),
  check("The plan has a risk (risks.json), at that connector or anywhere.", {
    kind: z.literal("plan"),
    risk: text,
    connector: text.exactOptional(),
  }),
  check("Every step of the plan concerns this connector, and there is one.", {
    kind: z.literal("plan"),
    only: text,
  }),
  check("A step of this connector was left out of the plan by hand.", {
    kind: z.literal("plan"),
    leftOut: text,
  }),
  check("That session is open in Logs.", { kind: z.literal("log"), session: text }),
  check("A session of that cause is open in Logs; none: one without a cause.", {
    kind: z.literal("log"),
    cause: text,
  }),
  check("The sessions are filtered.", {
    kind: z.literal("log"),
    filter: z.enum(["connector", "remote"]),
    value: text,
  }),
  check("That queue is open in Logs.", { kind: z.literal("queue"), identity: text }),
  check("The URL shows this place, with this selection and tab.", {
    kind: z.literal("at"),
    place: placeSchema,
    select: text.exactOptional(),
    tab: text.exactOptional(),
  }),
  check("The question of the step is answered with this choice, 0 being the first.", {
    kind: z.literal("answer"),
    choice: z.int().min(0).max(9),
  }),
] as const;

const leaf = z.union(leaves);

const over = <T extends z.ZodType>(inner: T) =>
  [
    check("All of these.", { kind: z.literal("all"), of: z.array(inner).min(1).max(30) }),
    check("One of these.", { kind: z.literal("any"), of: z.array(inner).min(1).max(30) }),
    check("Not this.", { kind: z.literal("not"), of: z.tuple([inner]) }),
  ] as const;

/** The closed set of checks (learn.md 2.2): predicates over state, never over clicks. Depth at most 2. */
export const checkSchema = z
  .union([...leaves, ...over(z.union([leaf, ...over(leaf)]))])
  .describe("A predicate over the state of the practice organisation and of what is open.");

export type Test = z.infer<typeof testSchema>;
export type Place = z.infer<typeof placeSchema>;
/** A check that holds no other. */
export type Leaf = z.infer<typeof leaf>;
export interface Junction {
  readonly kind: "all" | "any" | "not";
  readonly of: readonly Check[];
}
export type Check = Leaf | Junction;
/** The checks of one kind. */
export type CheckOf<K extends Leaf["kind"]> = Extract<Leaf, { kind: K }>;
