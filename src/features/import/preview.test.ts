import { expect, it } from "vitest";
import type { Imported, ImportedConnector } from "../../core/formats";
import { nothingRead } from "../../testing/imports";
import { alone, holdsAnything, isOfOthers, isScript, previewOf, suggestedName } from "./preview";

const receive = (server: string | null, name: string): ImportedConnector => ({
  kind: "receive",
  server,
  name,
  properties: {},
});

it("groups listeners by server, in the order of names", () => {
  const imported = {
    ...nothingRead,
    servers: [{ name: "EX10" }, { name: "EX2" }],
    connectors: [
      receive("EX2", "B"),
      receive("EX2", "A"),
      receive(null, "C"),
      { ...receive(null, "Out"), kind: "send" as const },
    ],
  };
  expect(previewOf(imported).map(({ title, names }) => [title, ...names])).toEqual([
    ["EX2", "A", "B"],
    ["EX10"],
    ["Server not said", "C"],
    ["Send connectors", "Out"],
  ]);
});

it("offers nothing to open where nothing was found", () => {
  expect(holdsAnything(nothingRead)).toBe(false);
  expect(holdsAnything({ ...nothingRead, servers: [{ name: "EX1" }] })).toBe(true);
});

it("names the organisation after its default domain", () => {
  const domain = (name: string, isDefault?: true) => ({
    name,
    domain: name,
    type: "Authoritative" as const,
    ...(isDefault && { isDefault }),
  });
  const named = (...acceptedDomains: ReturnType<typeof domain>[]) =>
    suggestedName({ ...nothingRead, acceptedDomains });
  expect(named(domain("a.example"), domain("b.example", true))).toBe("b.example");
  expect(named(domain("*.a.example"), domain("a.example"))).toBe("a.example");
  expect(named()).toBe("Imported organisation");
});

it("tells whose permissions are known, and whether there is nothing else", () => {
  const permissions = [{ identity: "EX1\\B", user: "u", rights: ["r"], deny: false }];
  const asked = { ...nothingRead, permissions, permissionsOf: ["EX1\\B", "EX1\\A"] };
  expect(previewOf(asked).map(({ title, names }) => [title, ...names])).toEqual([
    ["Permissions of", "EX1\\A", "EX1\\B"],
  ]);
  expect(holdsAnything(asked)).toBe(true);
  expect(alone(asked)).toBe("permissions");
  expect(alone({ ...asked, servers: [{ name: "EX1" }] })).toBeUndefined();
  expect(alone(nothingRead)).toBeUndefined();
});

it("lists what commands of a script do, a line each, and tells a script from an export", () => {
  const script: Imported = {
    ...nothingRead,
    scripts: ["change.ps1"],
    changes: [
      {
        cmdlet: "Set-ReceiveConnector",
        identity: "EX1\\A",
        set: { Banner: "220 x" },
        add: {},
        remove: {},
      },
    ],
    removals: [{ cmdlet: "Remove-SendConnector", identity: "Old" }],
    permissions: [
      {
        identity: "EX1\\A",
        user: "u",
        rights: ["r"],
        deny: false,
        cmdlet: "Add-ADPermission",
      },
    ],
  };
  expect(previewOf(script).map(({ title, names }) => [title, ...names])).toEqual([
    ["Changes", "EX1\\A: sets Banner"],
    ["Removals", "Old: removes the send connector"],
    ["Rights", "EX1\\A: gives r to u"],
  ]);
  expect(alone(script)).toBe("commands");
  expect(alone({ ...script, connectors: [receive("EX1", "A")] })).toBeUndefined();
  expect(isScript(script)).toBe(true);
  expect(isScript({ ...script, connectors: [receive("EX1", "A")] })).toBe(false);
  expect(isScript(nothingRead)).toBe(false);
  const made = { ...receive("EX1", "A"), cmdlet: "New-ReceiveConnector" };
  expect(isOfOthers(script)).toBe(true);
  expect(isOfOthers({ ...script, connectors: [made], removals: [] })).toBe(false);
  expect(isOfOthers({ ...script, connectors: [made] })).toBe(true);
  expect(isOfOthers(nothingRead)).toBe(false);
});
