import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Comparison, Step } from ".";
import { rowsOf } from "./rows";

const step = (before: Step["before"], after: Step["after"], temporary: string[] = []): Step => ({
  id: "s",
  n: 1,
  action: !before ? "create" : after ? "change" : "remove",
  before,
  after,
  temporary,
  rules: [],
  why: [],
  needs: [],
  final: false,
});
const corp = organisation([server("EX01")], []);
const ends: Comparison = { old: corp, new: corp };

it("tells each property from its old value to its new one, with its unit", () => {
  const before = receiver("Relay", {
    explicit: { MaxMessageSize: 37_748_736, RemoteIPRanges: ["10.0.0.1", "10.0.0.2"] },
  });
  const after = receiver("Scanners", {
    id: "relay",
    explicit: { MaxMessageSize: 20_971_520, RemoteIPRanges: ["10.0.0.2", "10.20.0.0/16"] },
  });
  const rows = rowsOf(step(before, after, ["RemoteIPRanges"]), ends);
  expect(rows.map((row) => [row.label, row.old, row.new, row.temporary])).toEqual([
    ["Name", "Relay", "Scanners", false],
    ["Accepts clients from", "10.0.0.1, 10.0.0.2", "10.0.0.2, 10.20.0.0/16", true],
    ["Maximum message size", "36 MB", "20 MB", false],
  ]);
  expect(rows[1]?.members).toEqual([
    { sign: "-", text: "10.0.0.1", hint: expect.any(String) },
    { sign: "=", text: "10.0.0.2", hint: expect.any(String) },
    { sign: "+", text: "10.20.0.0/16", hint: expect.stringContaining("65,536") },
  ]);
});

it("gives a creation no old values, and tells what goes of a removal", () => {
  const created = rowsOf(step(null, receiver("Relay")), ends);
  expect(created.map(({ parameter }) => parameter)).toContain("Bindings");
  expect(created.every(({ old }) => old === undefined)).toBe(true);
  const removed = rowsOf(step(sender("Out"), null), ends);
  expect(removed).toMatchObject([
    { parameter: "AddressSpaces", new: undefined, members: [{ sign: "-", text: "SMTP:*;1" }] },
  ]);
});

it("tells rights one by one", () => {
  const before = receiver("Relay");
  const after = receiver("Relay", {
    permissions: [{ user: "CORP\\scan", rights: ["ms-Exch-SMTP-Submit"], deny: false }],
  });
  expect(rowsOf(step(before, after), ends)).toMatchObject([
    {
      label: "Explicit rights",
      members: [{ sign: "+", text: "CORP\\scan: ms-Exch-SMTP-Submit" }],
    },
  ]);
});

it("says unknown where nobody knows the old value", () => {
  const before = receiver("Relay", { unknown: ["Banner"] });
  const after = receiver("Relay", { explicit: { Banner: "220 hello" } });
  expect(rowsOf(step(before, after), ends)).toMatchObject([
    { parameter: "Banner", old: "unknown", new: "220 hello" },
  ]);
});
