import { expect, it } from "vitest";
import { checkSchema } from "./check";
import { commandSchema } from "./command";
import type { LearnState } from "./state";
import { walkthroughSchema } from "./walkthrough";

const at = { kind: "at", place: "design" } as const;

it("takes checks to a depth of two and no further", () => {
  const once = { kind: "not", of: [at] };
  const twice = { kind: "all", of: [at, once] };
  for (const each of [at, once, twice]) expect(checkSchema.safeParse(each).success).toBe(true);
  for (const each of [
    { kind: "any", of: [twice] },
    { kind: "at", place: "somewhere" },
    { ...at, more: 1 },
  ])
    expect(checkSchema.safeParse(each).success).toBe(false);
});

it("asks a New- for properties, a Set- for its identity, and a Remove- for nothing else", () => {
  const good = { cmdlet: "Remove-SendConnector", identity: "Internet" };
  expect(commandSchema.safeParse(good).success).toBe(true);
  expect(commandSchema.safeParse({ ...good, properties: {} }).success).toBe(false);
  expect(commandSchema.safeParse({ cmdlet: "Set-SendConnector", properties: {} }).success).toBe(
    false,
  );
});

it("takes a walkthrough of one step", () => {
  const made = {
    ...{ schema: 1, id: "mine", title: "Mine", minutes: 5, level: "both", paths: [] },
    ...{ outcomes: ["look"], needs: [] },
    start: { kit: "one", add: [], permissions: [], deployed: "same" },
    steps: [
      {
        ...{ id: "look", place: "design", task: "Look.", check: at },
        ...{ hints: ["a", "b", "c"], why: "So.", sources: [], wrongTurns: [] },
      },
    ],
    question: {
      ask: "Why?",
      choices: [
        { text: "a", right: true, reply: "Yes." },
        { text: "b", reply: "No." },
      ],
    },
    // biome-ignore lint/suspicious/noThenProperty: the word of the file; it is never a function.
    then: { text: "Look at yours.", open: { place: "simulate", tab: "exposure" } },
  };
  expect(walkthroughSchema.safeParse(made).success).toBe(true);
  expect(walkthroughSchema.safeParse({ ...made, schema: 2 }).success).toBe(false);
  const state: Pick<LearnState, "answers"> = { answers: { look: 0 } };
  expect(state.answers.look).toBe(0);
});
