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

  it("is left on a server of which an export shows no receive connector", () => {
    const shown = { ...relay, cmdlet: "Get-ReceiveConnector" };
    const other = { ...shown, server: "EX02", name: "Other" };
    const export_ = (...connectors: object[]) => json({ connectors, whole: ["receive"] });
    const { new: now, left } = names(comparedInputs([export_(shown, other)], [export_(shown)]));
    expect([now, left]).toEqual([["Relay", "Other"], [{ kind: "receive", count: 1 }]]);
    const more = { ...shown, name: "More" };
    expect(names(comparedInputs([export_(shown, more)], [export_(shown)])).new).toEqual(["Relay"]);
    const given = json({ connectors: [relay], whole: ["receive"] });
    expect(names(comparedInputs([export_(shown, other)], [given])).new).toEqual(["Relay"]);
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
  const script = read("a.ps1", "Remove-SendConnector Out");
  expect(names(comparedInputs([both], [script]))).toEqual({
    old: ["Relay", "Out"],
    new: ["Relay"],
    left: [],
  });
});

describe("a script beside a design", () => {
  const script = (text: string): Read => read("a.ps1", text);

  it("runs on the design: what that lacks is removed all the same", () => {
    const larger = script("Set-SendConnector Out -MaxMessageSize 30MB");
    const { comparison, left } = comparedInputs([both], [json({ connectors: [out] }), larger]);
    const [only, ...others] = Object.values(comparison.new.connectors);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: "Out", explicit: { MaxMessageSize: 31457280 } });
    expect(left).toEqual([]);
  });

  it("runs on what is deployed where the other files list no connectors", () => {
    const type = "Authoritative";
    const domains = json({ acceptedDomains: [{ name: "a.example", domain: "a.example", type }] });
    const gone = script("Remove-SendConnector Out");
    expect(names(comparedInputs([both], [domains, gone])).new).toEqual(["Relay"]);
  });

  it("finds what a list that is not whole leaves as deployed", () => {
    const shown = { ...relay, cmdlet: "Get-ReceiveConnector" };
    const gone = script("Remove-SendConnector Out");
    const compared = comparedInputs([both], [json({ connectors: [shown], whole: [] }), gone]);
    expect(names(compared).new).toEqual(["Relay"]);
    expect(compared.missing).toEqual([]);
  });

  it("is one file with it where the import of both was written as JSON", () => {
    const change = { cmdlet: "Set-SendConnector", identity: "Out", set: { Port: 26 } };
    const removal = { cmdlet: "Remove-SendConnector", identity: "Out" };
    const given = json({ connectors: [out], changes: [change] });
    const { comparison } = comparedInputs([both], [given]);
    expect(Object.values(comparison.new.connectors)).toMatchObject([
      { name: "Out", explicit: { Port: 26 } },
    ]);
    for (const commands of [{ removals: [removal] }, { connectors: [], removals: [removal] }])
      expect(names(comparedInputs([both], [json(commands)])).new).toEqual(["Relay"]);
  });

  it("makes and renames what is deployed under that name already", () => {
    const change = script(
      "Set-ReceiveConnector EX01\\Relay -Name Scanners; New-SendConnector -Name New -AddressSpaces new.example",
    );
    const { comparison, remade } = comparedInputs([both, change], [both, change]);
    expect(Object.keys(comparison.new.connectors).sort()).toEqual(
      Object.keys(comparison.old.connectors).sort(),
    );
    expect(remade).toEqual([]);
  });
});
