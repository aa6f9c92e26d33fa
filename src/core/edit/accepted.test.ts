import { expect, it } from "vitest";
import { type Acceptance, emptyOrganisation, type Organisation } from "../model";
import { acceptFinding, apply, withdrawAcceptance } from ".";

const finding: Omit<Acceptance, "id"> = {
  code: "receive/wide-relay",
  connector: "1",
  server: "EX01",
  parameter: "RemoteIPRanges",
  values: ["10.0.0.0/8", "172.16.0.0/12"],
  reason: "Until May.",
  date: "2026-11-25",
};
const accepted = (from: Organisation, acceptance: Omit<Acceptance, "id">): Organisation =>
  apply(from, acceptFinding(acceptance)(from).patches);
const first = accepted(emptyOrganisation("corp.example"), finding);

it("takes the place of an older acceptance of the same finding, whose values stand in any order", () => {
  const again = { ...finding, values: [...finding.values].reverse(), reason: "For good." };
  const held = Object.values(accepted(first, again).accepted);
  expect(held).toEqual([{ id: "2", ...again }]);
});

it.each<[string, Partial<Acceptance>]>([
  ["rule", { code: "receive/open-relay" }],
  ["connector", { connector: "2" }],
  ["server", { server: "EX02" }],
  ["parameter", { parameter: "Bindings" }],
  ["region, one range more", { values: [...finding.values, "192.168.0.0/16"] }],
  ["region, one range less", { values: ["10.0.0.0/8"] }],
  ["region of as many ranges", { values: ["10.0.0.0/8", "192.168.0.0/16"] }],
])("stands beside an acceptance of another %s", (_, other) => {
  const held = Object.values(accepted(first, { ...finding, ...other }).accepted);
  expect(held).toEqual([
    { id: "1", ...finding },
    { id: "2", ...finding, ...other },
  ]);
});

it("takes back the one that is named, and nothing where it is gone", () => {
  const both = accepted(first, { ...finding, connector: "2" });
  const edit = withdrawAcceptance({ id: "1" })(both);
  expect(edit.label).toBe("Withdraw receive/wide-relay");
  expect(Object.keys(apply(both, edit.patches).accepted)).toEqual(["2"]);
  expect(withdrawAcceptance({ id: "9" })(both).patches).toEqual([]);
});
