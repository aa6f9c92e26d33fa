import { expect, it } from "vitest";
import type { Finding } from "../../finding";
import { type Told, toldAlone } from "./fold";
import { steadied } from "./steady";

const told = (connector: string, what: string, more: Partial<Finding> = {}): Told =>
  toldAlone({
    code: "receive/tie",
    severity: "warning",
    place: { connector },
    what: [what],
    why: [],
    mend: [],
    cites: [],
    standing: "documented",
    fixes: [],
    ...more,
  });

it("answers the list of before where all of it says the same", () => {
  const before = [told("a", "one"), told("b", "two")];
  expect(steadied([told("a", "one"), told("b", "two")], before)).toBe(before);
});

it("keeps what says the same where others came, went or changed places", () => {
  const before = [told("a", "one"), told("b", "two"), told("c", "three")];
  const now = steadied([told("c", "three"), told("x", "new"), told("a", "one")], before);
  expect(now).not.toBe(before);
  expect([now[0], now[2]]).toEqual([before[2], before[0]]);
  expect(now[0]).toBe(before[2]);
  expect(now[2]).toBe(before[0]);
  expect(now[1]?.finding.what).toEqual(["new"]);
});

it.each<[string, Told]>([
  ["other words", told("a", "two")],
  ["another severity", told("a", "one", { severity: "error" })],
  ["one fix more", told("a", "one", { fixes: [{ label: ["Mend"], safe: true, changes: [] }] })],
  ["other values", told("a", "one", { measured: { values: ["x"] } })],
])("takes %s for something else", (_, fresh) => {
  const before = [told("a", "one")];
  expect(steadied([fresh], before)).toEqual([fresh]);
  expect(steadied([fresh], before)[0]).toBe(fresh);
});
