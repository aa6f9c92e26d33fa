import { expect, it } from "vitest";
import { emptyOrganisation } from "../model";
import { acceptFinding, addExpectation, apply, removeExpectation, withdrawAcceptance } from ".";

const start = emptyOrganisation("corp.example");
const scanner = {
  name: "A scanner can relay",
  simulate: { server: "EX01", listen: "10.0.0.11:25", from: "10.1.0.5" },
  expect: { connector: "Relay", verdict: "accepted" },
} as const;

it("keeps an expectation, and forgets it again", () => {
  const edit = addExpectation(scanner)(start);
  const kept = apply(start, edit.patches);
  expect(Object.values(kept.expectations)).toEqual([{ id: edit.made?.[0], ...scanner }]);
  expect(apply(kept, edit.inverse)).toEqual(start);
  const id = edit.made?.[0] ?? "";
  expect(apply(kept, removeExpectation({ id })(kept).patches).expectations).toEqual({});
});

it("has one acceptance of a finding, the last", () => {
  const first = {
    code: "receive/wide-relay",
    connector: "1",
    reason: "Until May.",
    date: "2026-11-25",
    values: ["a"],
  };
  const once = apply(start, acceptFinding(first)(start).patches);
  const twice = apply(once, acceptFinding({ ...first, reason: "For good." })(once).patches);
  const [kept, ...others] = Object.values(twice.accepted);
  expect(kept).toMatchObject({ reason: "For good.", values: ["a"] });
  expect(others).toEqual([]);
  const id = kept?.id ?? "";
  expect(apply(twice, withdrawAcceptance({ id })(twice).patches).accepted).toEqual({});
});

it("keeps acceptances of two findings that a rule tells at one place", () => {
  const [first, second] = ["EX02", "EX03"].map((server) => ({
    code: "receive/servers-fall-in",
    connector: "1",
    reason: `${server} never sends here.`,
    date: "2026-11-25",
    values: [server],
  }));
  if (!first || !second) throw new Error("Two are needed.");
  const once = apply(start, acceptFinding(first)(start).patches);
  const twice = apply(once, acceptFinding(second)(once).patches);
  expect(Object.values(twice.accepted).map(({ values }) => values)).toEqual([["EX02"], ["EX03"]]);
});
