import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { properties } from "../catalogue";
import { writeDesign } from "./design";
import { importedOfDesign } from "./importedDesign";
import { readInput } from "./input";
import { toOrganisation } from "./toOrganisation";
import { writeImportJson } from "./writeImportJson";

it("keeps the usage, and what is unknown because Get- did not show it", () => {
  const { usage: _, ...exported } = receiver("Shown");
  const notShown = properties("receive")
    .map(({ name }) => name)
    .filter((name) => !Object.hasOwn(exported.explicit, name));
  const shown = { ...exported, unknown: notShown };
  const design = organisation(
    [server("EX01")],
    [shown, receiver("Made", { usage: "Client" }), sender("Out", { usage: "Partner" })],
  );
  const read = (name: string, text: string) => {
    const result = readInput({ name, bytes: new TextEncoder().encode(text) });
    if (!result.ok) throw new Error(result.fault.what);
    return result;
  };
  const { imported } = read("design.portolan.json", writeDesign(design));
  const again = toOrganisation([read("import.json", writeImportJson(imported))]);
  const told = Object.values(again.connectors).map(({ name, usage, unknown }) => [
    name,
    usage,
    unknown,
  ]);
  expect(told.toSorted()).toEqual([
    ["Made", "Client", []],
    ["Out", "Partner", []],
    ["Shown", undefined, notShown],
  ]);
});

it("tells what no import has a place for", () => {
  const out = sender("Out", { notes: [{ text: "SPF" }], madeBy: "HCW" });
  const acceptance = {
    id: "a1",
    code: "send/tie",
    reason: "Meant.",
    date: "2026-01-02",
    values: [],
  };
  const told = (
    change: Parameters<typeof organisation>[2],
    ...all: Parameters<typeof organisation>[1][number][]
  ) => importedOfDesign(organisation([], all, change), "d").report.setAside;
  expect(told({}, sender("Out"))).toEqual([]);
  expect(told({ accepted: { a1: acceptance }, deployed: { out } }, out)).toEqual(
    ["deployed", "accepted", "notes", "madeBy"].map((what) => ({ what, file: "d" })),
  );
});
