import { describe, expect, it } from "vitest";
import { trainersFile } from "../../../testing/trainersFile";
import { readWalkthrough } from "./read";
import type { Walkthrough } from "./walkthrough";

const text = (change: object = {}): string =>
  JSON.stringify({ ...trainersFile(), ...change }, null, 2);
const faultOf = (written: string, options?: Parameters<typeof readWalkthrough>[1]) => {
  const read = readWalkthrough(written, options);
  return read.ok ? "read" : read.fault;
};
const { start, steps, question } = trainersFile();
const [narrow, who] = steps as [Walkthrough["steps"][0], Walkthrough["steps"][0]];

describe("a trainer's file", () => {
  it("is read whole, with or without the name of its schema", () => {
    const read = readWalkthrough(text());
    expect(read).toEqual({ ok: true, walkthrough: trainersFile() });
    expect(readWalkthrough(text({ $schema: "portolan-walkthrough.schema.json" })).ok).toBe(true);
  });

  it("is refused with the line where it is no JSON", () => {
    expect(faultOf('{\n "schema": 1,,\n}')).toMatchObject({ line: 2 });
    expect(faultOf("")).toMatchObject({ line: 1 });
    expect(faultOf("[]")).toMatchObject({ line: 1 });
  });

  it("is refused with line and reason where it does not fit the schema", () => {
    const fault = faultOf(text({ minutes: "nine" }));
    expect(fault).toMatchObject({ line: 5, what: expect.stringContaining("minutes") });
    const check = { ...narrow.check, kind: "properly" };
    const wrong = faultOf(text({ steps: [{ ...narrow, check }, who] }));
    expect(wrong).toMatchObject({
      what: expect.stringMatching(/^steps\.0\.check\.kind: it is none of connector, .*, not\.$/),
    });
    const deep = faultOf(
      text({ steps: [{ ...narrow, check: { ...narrow.check, parameter: 7 } }, who] }),
    );
    const line =
      text()
        .split("\n")
        .findIndex((each) => each.includes('"parameter"')) + 1;
    expect(deep).toMatchObject({ line, what: expect.stringContaining("parameter") });
    expect(faultOf(text({ surprise: 1 }))).toMatchObject({
      what: expect.stringContaining("surprise"),
    });
    expect(faultOf(text({ schema: 2 }))).toMatchObject({ line: 2 });
  });

  it("is refused where the start state cannot be built", () => {
    expect(faultOf(text({ start: { ...start, kit: "three" } }))).toMatchObject({
      what: "Nothing here knows the kit three.",
    });
    const add = [{ cmdlet: "Set-SendConnector", identity: "Internet", properties: { Port: 587 } }];
    const fault = faultOf(text({ start: { ...start, add } }));
    expect(fault).toMatchObject({
      what: "The start state cannot be built: There is no connector Internet.",
    });
    const logs = [{ file: "own.log" }];
    expect(
      faultOf(text({ start: { ...start, logs } }), { assets: ["relay-week.log"] }),
    ).toMatchObject({
      what: "There is no file own.log.",
    });
    expect(faultOf(text({ start: { ...start, logs } }), { assets: ["own.log"] })).toBe("read");
  });

  it("is refused with the step where a solution does not reach its check", () => {
    const solve = [
      { cmdlet: "Set-ReceiveConnector", identity: "EX01\\Relay", properties: { Comment: "x" } },
    ];
    expect(faultOf(text({ steps: [{ ...narrow, solve }, who] }))).toMatchObject({
      step: "narrow",
      what: "Step narrow: What solves it does not reach its check. RemoteIPRanges is 10.20.0.0/16.",
    });
    const gone = [{ ...solve[0], identity: "EX01\\Other" }];
    expect(faultOf(text({ steps: [{ ...narrow, solve: gone }, who] }))).toMatchObject({
      step: "narrow",
      what: expect.stringContaining("There is no connector EX01\\Other."),
    });
  });

  it("is refused with the step where a wrong turn is true before it", () => {
    const when = { kind: "no-connector", of: "receive", server: "EX01", name: "Other" };
    const wrongTurns = [{ when, say: "It is gone." }];
    expect(faultOf(text({ steps: [{ ...narrow, wrongTurns }, who] }))).toMatchObject({
      step: "narrow",
      what: "Step narrow: This wrong turn is true before it: It is gone.",
    });
  });

  it("is refused where choices, answers, ids or names do not agree", () => {
    const choices = question.choices.map(({ text: said, reply }) => ({ text: said, reply }));
    expect(faultOf(text({ question: { ...question, choices } }))).toMatchObject({
      what: "The question has not exactly one right choice.",
    });
    expect(
      faultOf(text({ steps: [narrow, { ...who, check: { kind: "answer", choice: 1 } }] })),
    ).toMatchObject({
      ...{ step: "who", what: "The answer that it checks is not the right choice." },
    });
    expect(faultOf(text({ steps: [{ ...narrow, check: who.check }, who] }))).toMatchObject({
      what: "It asks for an answer and has no question.",
    });
    expect(faultOf(text({ steps: [narrow, { ...who, check: narrow.check }] }))).toMatchObject({
      what: "Its question is not among what it checks.",
    });
    expect(faultOf(text({ steps: [narrow, { ...who, id: "narrow" }] }))).toMatchObject({
      what: "Two steps are called narrow.",
    });
  });

  it.each([
    ["the finding receive/no-such", { kind: "finding", code: "receive/no-such" }],
    ["the refusal V99", { kind: "refusal", row: "V99" }],
    ["the risk relay-sold", { kind: "plan", risk: "relay-sold" }],
    ["the cause no-idea", { kind: "log", cause: "no-idea" }],
    [
      "the right Fly",
      { kind: "permission", connector: "EX01\\Relay", user: "x", right: "Fly", state: "none" },
    ],
    [
      "the parameter Colour",
      { kind: "property", connector: "EX01\\Relay", parameter: "Colour", test: { said: true } },
    ],
    [
      "the reply maybe",
      {
        kind: "sim",
        session: { server: "EX01", listen: "10.0.0.11:25", from: "10.0.0.1" },
        expect: { verdict: "refused", reply: "maybe" },
      },
    ],
  ])("is refused where nothing is called %s", (name, check) => {
    const steps = [{ ...narrow, check: { kind: "any", of: [check, narrow.check] } }, who];
    expect(faultOf(text({ steps }))).toMatchObject({
      step: "narrow",
      what: `Nothing here knows ${name}.`,
    });
  });

  it("is refused where a source is not known", () => {
    expect(faultOf(text({ steps: [{ ...narrow, sources: ["R12", "Z9"] }, who] }))).toMatchObject({
      what: "Nothing here knows the source Z9.",
    });
  });
});
