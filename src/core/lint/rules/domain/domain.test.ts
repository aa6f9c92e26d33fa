import { expect, it } from "vitest";
import { lacking, tellings } from "../../../../testing/ruleFindings";
import { domain } from "./list";

const [wildcard = "", whole = ""] = domain.map(({ code }) => code);
const accepting = (...domains: string[]) => ({
  servers: [{ name: "EX01" }],
  acceptedDomains: domains.map((each) => ({
    name: each,
    domain: each,
    type: "InternalRelay" as const,
  })),
});

it.each([
  ["*", 1, 0],
  ["*.com", 0, 1],
  ["*.EXAMPLE", 0, 1],
  ["*.xn--p1ai", 0, 1],
  ["*.local", 0, 0],
  ["*.CORP", 0, 0],
  ["*.arpa", 0, 1],
  ["*.corp.example", 0, 0],
  ["com", 0, 0],
])("%s", (each, wild, tld) => {
  const given = accepting("corp.example", each);
  expect([tellings(wildcard, given).length, tellings(whole, given).length]).toEqual([wild, tld]);
});

it("speaks of each, and not at all where none were read", () => {
  expect(tellings(whole, accepting("*.com", "*.net"))).toHaveLength(2);
  expect(lacking(wildcard, { servers: [{ name: "EX01" }] })).toEqual(["accepted domains"]);
});
