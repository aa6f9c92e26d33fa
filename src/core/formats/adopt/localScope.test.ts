import { expect, it } from "vitest";
import type { Raw } from "../../catalogue";
import type { Value } from "../../values";
import { Account } from "./account";
import { adoptConnector } from "./connector";
import { scopeOfSpaces } from "./localScope";

const bagOf = (properties: Readonly<Record<string, Raw>>) => ({
  types: [],
  properties: Object.entries(properties).map(([name, raw]) => ({ name, raw })),
});

it.each([
  [["Local:SMTP:*;1", "SMTP:x.example;2"], true],
  ["{local:smtp:*;1}", true],
  ["SMTP:x.example;1, Local:SMTP:*;1", true],
  [["SMTP:local.example;1"], undefined],
  [null, undefined],
] as const)("%j", (AddressSpaces, scoped) => {
  const found = new Map<string, Value>();
  scopeOfSpaces("Site B", bagOf({ AddressSpaces }), found, new Account("s.txt"));
  expect(found.get("IsScopedConnector")).toBe(scoped);
});

it("is told, and leaves to the export what it shows (S47)", () => {
  const account = new Account("s.txt");
  const adopted = (more: Readonly<Record<string, Raw>>) =>
    adoptConnector(
      "send",
      bagOf({ Name: "Site B", AddressSpaces: ["Local:SMTP:*;1"], ...more }),
      account,
    );
  expect(adopted({ isscopedconnector: false })?.properties).toMatchObject({
    IsScopedConnector: false,
  });
  expect(account.report().setAside).toEqual([]);
  expect(adopted({})?.properties).toEqual({
    AddressSpaces: ["SMTP:*;1"],
    IsScopedConnector: true,
  });
  expect(account.report().setAside).toEqual([
    {
      what: "Site B: Local: before its address spaces was read as IsScopedConnector $true.",
      file: "s.txt",
    },
  ]);
});
