import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { comparedInputs, type Read, readInput, writeDesign } from "./index";

const read = (name: string, text: string): Read => {
  const result = readInput({ name, bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
};
const json = (value: object): Read => read("a.json", JSON.stringify(value));
const relay = {
  kind: "receive",
  server: "EX01",
  name: "Relay",
  properties: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.1.0.1"] },
};
const out = { kind: "send", name: "Out", properties: { AddressSpaces: ["SMTP:*;1"] } };
const both = json({ connectors: [relay, out] });
const names = ({ comparison, left }: ReturnType<typeof comparedInputs>) => ({
  old: Object.values(comparison.old.connectors).map(({ name }) => name),
  new: Object.values(comparison.new.connectors).map(({ name }) => name),
  left,
});

describe("what the design lacks", () => {
  it("is removed where its connectors are given as they are", () => {
    expect(names(comparedInputs([both], [json({ connectors: [out] })]))).toEqual({
      old: ["Relay", "Out"],
      new: ["Out"],
      left: [],
    });
    expect(names(comparedInputs([both], [json({ connectors: [] })])).new).toEqual([]);
  });

  it("is left as it is where an export shows the other kind alone", () => {
    const shown = { ...relay, cmdlet: "Get-ReceiveConnector" };
    const export_ = json({ connectors: [shown], whole: ["receive"] });
    expect(names(comparedInputs([both], [export_]))).toMatchObject({
      new: ["Relay", "Out"],
      left: [{ kind: "send", count: 1 }],
    });
  });

  it("is removed where a saved design is the end", () => {
    const design = organisation([server("EX01")], [sender("Out"), receiver("New")]);
    const compared = comparedInputs([both], [read("a.portolan.json", writeDesign(design))]);
    expect(names(compared).new).toEqual(["Out", "New"]);
  });
});

it("gives one object one id at both ends, renamed or not", () => {
  const renamed = { ...relay, name: "Scanners", was: "Relay" };
  const { comparison } = comparedInputs([both], [json({ connectors: [out, renamed] })]);
  const idOf = (name: string, end: "old" | "new") =>
    Object.values(comparison[end].connectors).find((each) => each.name === name)?.id;
  expect(idOf("Out", "new")).toBe(idOf("Out", "old"));
  expect(idOf("Scanners", "new")).toBe(idOf("Relay", "old"));
});

it("runs a script on what is deployed, where all else stays", () => {
  const script: Read = {
    ...both,
    imported: {
      ...both.imported,
      connectors: [],
      scripts: ["a.ps1"],
      removals: [{ cmdlet: "Remove-SendConnector", identity: "Out", file: "a.ps1", line: 1 }],
    },
  };
  expect(names(comparedInputs([both], [script]))).toEqual({
    old: ["Relay", "Out"],
    new: ["Relay"],
    left: [],
  });
});
