import { expect, it } from "vitest";
import { groundOf } from "../../../testing/changes";
import { hub, internet, scanners, together } from "../../../testing/riskTellings";
import { riskPage } from "./page";
import { riskLacksOf, risksOf } from "./risksOf";
import { tell } from "./tell";
import { codes, textsOf, wordsOf } from "./words";

const ground = groundOf(
  together([scanners(), internet()]),
  together([scanners({ PermissionGroups: ["None"], RequireTLS: true }), hub()]),
);

it("gives errors first, then in the order of risks.json", () => {
  const found = risksOf(ground);
  const rank = { error: 0, warning: 1, advice: 2 };
  const keys = found.map(({ severity, code }) => rank[severity] * 100 + codes.indexOf(code));
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(new Set(found.map(({ severity }) => severity)).size).toBe(3);
});

it("gives the same list for the same plan, and asks anew for another", () => {
  expect(risksOf(ground)).toBe(risksOf({ ...ground }));
  expect(risksOf({ ...ground, today: "2026-11-26" })).not.toBe(risksOf(ground));
  expect(riskLacksOf(ground)).toEqual([]);
});

it("finds nothing where nothing changes", () => {
  const { old } = ground;
  expect(risksOf({ old, new: old, steps: [] })).toEqual([]);
});

it("leaves a last clause without a value out", () => {
  const told = tell(
    { code: "source-servers-changed", find: () => [] },
    { fill: { connector: "A", added: "B" } },
  );
  expect(told.what.join("")).toBe("A now also sends from B");
});

it("has a page for every code and for nothing else", () => {
  expect(codes).toHaveLength(60);
  for (const code of codes) {
    const page = riskPage(code);
    expect(page?.title, code).toMatch(/\S/);
    expect(page?.advice, code).toBe(textsOf(code)?.mend);
    expect(page?.cites.length, code).toBeGreaterThan(0);
  }
  expect(riskPage("toString")).toBeUndefined();
  expect(() => wordsOf("toString")).toThrow("No words");
});
