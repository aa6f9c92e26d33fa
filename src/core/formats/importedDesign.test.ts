import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { properties } from "../catalogue";
import { writeDesign } from "./design";
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
