import { z } from "zod";
import { inboundSchema, outboundSchema } from "../../model";

/** A value as design files hold it (canonical, cli.md); null = said to be empty. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const text = z.string().min(1);
const absent = z.literal(true).exactOptional();

/** What is asked of a value: the one in force, but for `said`, which asks whether somebody said one. */
export const testSchema = z.union([
  z.strictObject({ is: value }),
  z.strictObject({ isNot: value }),
  z.strictObject({ has: text }),
  z.strictObject({ within: z.array(text).min(1) }),
  z.strictObject({ most: z.number() }),
  z.strictObject({ said: z.boolean() }),
]);

const where = z.array(z.strictObject({ parameter: text, test: testSchema })).min(1);

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

/** The tabs of Plan, and of the script beside the form. */
const scriptTab = z.enum(["apply", "rollback", "verify"]);
export const placeSchema = z.enum(["design", "simulate", "import", "plan", "logs"]);

/** A number of addresses, as a decimal text: IPv6 has more than a number holds. */
const addresses = z.string().regex(/^\d{1,39}$/);

const leaves = [
  /** An enabled connector of the side has all properties; or none of that name, enabled or not. */
  z.strictObject({
    kind: z.literal("connector"),
    of: z.enum(["receive", "send"]),
    server: text.exactOptional(),
    where,
  }),
  z.strictObject({
    kind: z.literal("no-connector"),
    of: z.enum(["receive", "send"]),
    server: text.exactOptional(),
    name: text,
  }),
  z.strictObject({
    kind: z.literal("property"),
    connector: text,
    parameter: text,
    test: testSchema,
  }),
  z.strictObject({
    kind: z.literal("permission"),
    connector: text,
    user: text,
    right: text,
    state: z.enum(["allow", "deny", "none"]),
  }),
  /** A finding by its code (rules.json), or what the cmdlet refuses by its row (`V2`). */
  z.strictObject({ kind: z.literal("finding"), code: text, at: text.exactOptional(), absent }),
  z.strictObject({ kind: z.literal("refusal"), row: text, at: text.exactOptional(), absent }),
  z.strictObject({ kind: z.literal("sim"), ...sim }),
  z.strictObject({ kind: z.literal("route"), ...route }),
  /** The question open in Simulate has these fields, others being free, and this is its answer. */
  z.strictObject({ kind: z.literal("ask"), sim: z.strictObject(sim) }),
  z.strictObject({ kind: z.literal("ask"), route: z.strictObject(route) }),
  /** An expectation like this is kept, and holds. */
  z.strictObject({ kind: z.literal("expect"), sim: z.strictObject(sim) }),
  z.strictObject({ kind: z.literal("expect"), route: z.strictObject(route) }),
  /** Addresses that may relay without signing in: at one listener, or at all of all servers. */
  z.strictObject({
    kind: z.literal("exposure"),
    at: z.strictObject({ server: text, endpoint: text }).exactOptional(),
    test: z.enum(["=", "<=", ">="]),
    addresses,
  }),
  z.strictObject({
    kind: z.literal("script"),
    tab: scriptTab,
    cmdlet: text,
    parameter: text.exactOptional(),
    value: text.exactOptional(),
  }),
  /** A step of the plan that is left, by what it does to which connector. */
  z.strictObject({
    kind: z.literal("plan"),
    action: z.enum(["create", "change", "remove"]),
    connector: text,
    parameter: text.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("plan"), risk: text, connector: text.exactOptional() }),
  /** Every step that is left concerns this connector, and there is one. */
  z.strictObject({ kind: z.literal("plan"), only: text }),
  z.strictObject({ kind: z.literal("plan"), leftOut: text }),
  z.strictObject({ kind: z.literal("log"), session: text }),
  /** `none`: a session without a cause. */
  z.strictObject({ kind: z.literal("log"), cause: text }),
  z.strictObject({ kind: z.literal("log"), filter: z.enum(["connector", "remote"]), value: text }),
  z.strictObject({ kind: z.literal("queue"), identity: text }),
  z.strictObject({
    kind: z.literal("at"),
    place: placeSchema,
    select: text.exactOptional(),
    tab: text.exactOptional(),
  }),
  /** The question of the step is answered with this choice, 0 being the first. */
  z.strictObject({ kind: z.literal("answer"), choice: z.int().min(0).max(9) }),
] as const;

const leaf = z.union(leaves);

const over = <T extends z.ZodType>(inner: T) =>
  [
    z.strictObject({ kind: z.literal("all"), of: z.array(inner).min(1) }),
    z.strictObject({ kind: z.literal("any"), of: z.array(inner).min(1) }),
    z.strictObject({ kind: z.literal("not"), of: z.tuple([inner]) }),
  ] as const;

/** The closed set of checks (learn.md 2.2): predicates over state, never over clicks. Depth at most 2. */
export const checkSchema = z.union([...leaves, ...over(z.union([leaf, ...over(leaf)]))]);

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
