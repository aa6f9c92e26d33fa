import { expect, it } from "vitest";
import { learnState } from "../../../testing/learnState";
import type { Check } from "./check";
import { holds } from "./holds";
import type { LearnState } from "./state";

const asked = (check: Check, open: Partial<LearnState>) => {
  const holding = holds(check, { ...learnState(), ...open });
  return "unknown" in holding ? "unknown" : holding.holds;
};

it("tells what the URL shows", () => {
  const { organisation } = learnState();
  const select =
    Object.values(organisation.connectors).find(({ name }) => name === "Client Proxy EX01")?.id ??
    "";
  const check = { kind: "at", place: "design", select: "ex01\\Client Proxy EX01" } as const;
  expect(asked(check, { shown: { place: "design", select } })).toBe(true);
  expect(asked(check, { shown: { place: "design" } })).toBe(false);
  expect(asked(check, { shown: { place: "plan", select } })).toBe(false);
  expect(asked({ ...check, select: "EX01\\No" }, { shown: { place: "design", select } })).toBe(
    false,
  );
  const tab = { kind: "at", place: "simulate", tab: "exposure" } as const;
  expect(asked(tab, { shown: { place: "simulate", tab: "exposure" } })).toBe(true);
  expect(asked(tab, { shown: { place: "simulate" } })).toBe(false);
});

it("tells which session is open, by id and by cause", () => {
  const session = { id: "08DEA95BF414765D", cause: "relay-denied-exchange" };
  expect(asked({ kind: "log", session: session.id.toLowerCase() }, { log: { session } })).toBe(
    true,
  );
  expect(asked({ kind: "log", session: "08DEA95BF4147671" }, { log: { session } })).toBe(false);
  expect(asked({ kind: "log", cause: session.cause }, { log: { session } })).toBe(true);
  expect(asked({ kind: "log", cause: "none" }, { log: { session } })).toBe(false);
  expect(
    asked({ kind: "log", cause: "none" }, { log: { session: { ...session, cause: null } } }),
  ).toBe(true);
  expect(asked({ kind: "log", cause: "none" }, { log: {} })).toBe(false);
  expect(asked({ kind: "log", cause: "none" }, {})).toBe(false);
});

it("tells filters, also where the text that is looked for says the same", () => {
  const remote: Check = { kind: "log", filter: "remote", value: "10.20.1.250" };
  expect(asked(remote, { log: { remote: "10.20.1.250" } })).toBe(true);
  expect(asked(remote, { log: { find: "10.20.1.250" } })).toBe(true);
  expect(asked(remote, { log: { connector: "10.20.1.25" } })).toBe(false);
});

it("tells the queue that is open, and the answer to the step's own question", () => {
  expect(asked({ kind: "queue", identity: "EX01\\14" }, { queue: "ex01\\14" })).toBe(true);
  expect(asked({ kind: "queue", identity: "EX01\\14" }, {})).toBe(false);
  const answers = { one: 1 };
  expect(asked({ kind: "answer", choice: 1 }, { answers, step: "one" })).toBe(true);
  expect(asked({ kind: "answer", choice: 0 }, { answers, step: "one" })).toBe(false);
  expect(asked({ kind: "answer", choice: 1 }, { answers, step: "two" })).toBe(false);
  expect(asked({ kind: "answer", choice: 1 }, { answers })).toBe(false);
});
