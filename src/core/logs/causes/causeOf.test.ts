import { expect, it } from "vitest";
import { z } from "zod";
import { causeOf } from "./causeOf";
import { failure, failures } from "./failures";
import { neededTexts } from "./literals";

const texts = z.array(z.string().min(1));
const schema = z.strictObject({
  id: z.string().regex(/^[\da-z-]+$/),
  priority: z.int().min(1).max(1000),
  class: z.string(),
  direction: z.enum(["inbound", "outbound", "both"]),
  match: z.strictObject({ codes: texts, enhanced: texts, textRegex: z.string().min(3) }),
  providers: texts,
  meaning: z.string().min(10),
  likelyCauses: texts.min(1),
  nextSteps: texts.min(1),
  source: z.string().min(3),
  confidence: z.enum(["documented", "observed", "inferred"]),
  examples: texts.min(1),
});

/** By the rule as it is written: every pattern is tried. */
const plainly = (text: string) =>
  failures.find(({ match }) => new RegExp(match.textRegex, "i").test(text));

it("has 192 classes, whole and with ids of their own", () => {
  expect(failures).toHaveLength(192);
  for (const each of failures) expect(() => schema.parse(each), each.id).not.toThrow();
  expect(new Set(failures.map(({ id }) => id)).size).toBe(192);
  expect(failure("greylist")?.class).toBe("greylisting");
  expect(failure("no-such-class")).toBeUndefined();
});

it.each(failures.flatMap(({ id, examples }) => examples.map((example) => [id, example])))(
  "%s: %s",
  (id, example) => {
    expect(causeOf(example)?.id).toBe(id);
  },
);

it("answers as if every pattern were tried", () => {
  const examples = failures.flatMap((each) => each.examples);
  for (const [index, example] of examples.entries()) {
    const other = examples[(index * 7 + 3) % examples.length] ?? "";
    for (const text of [
      example.toUpperCase(),
      example.slice(4),
      `${example} ${other}`,
      other.slice(0, 30),
    ])
      expect(causeOf(text)?.id, text).toBe(plainly(text)?.id);
  }
});

it("takes sentences of the server for no general refusal", () => {
  expect(causeOf("TLS negotiation failed with error SocketError", "sentence")?.id).toBe(
    "tls-socketerror",
  );
  expect(causeOf("550 5.7.999 No", "reply")?.id).toBe("content-rule");
  expect(causeOf("421 closing", "reply")?.id).toBe("fallback-421");
  expect(causeOf("421 closing", "sentence")).toBeUndefined();
  expect(causeOf("Failed to connect. Winsock error code: 10013", "sentence")?.id).toBe(
    "local-block-10013",
  );
  expect(causeOf("")).toBeUndefined();
});

it("knows what must stand in a match", () => {
  expect(neededTexts("user unknown|no such (user|mailbox)")).toEqual(["user unknown", "no such "]);
  expect(neededTexts("5\\.7\\.1(2|33)\\b")).toEqual(["5.7.1"]);
  expect(neededTexts("colou?rs{2}ed")).toEqual(["colo"]);
  expect(neededTexts("[abc]d|efgh")).toBeNull();
  expect(neededTexts("a(?!bcd)efg\\d+hi")).toEqual(["efg"]);
});
