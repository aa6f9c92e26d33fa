import { expect, it } from "vitest";
import { nothingRead } from "../../../testing/imports";
import { adopt, apply } from "../../edit";
import { emptyOrganisation } from "../../model";
import { commandsOf, shownPermissions } from "./commands";
import type { Imported, ImportedConnector } from "./imported";
import { mergeImported } from "./merge";
import { partsOf } from "./parts";

const made = (name: string, line: number, file = "a.ps1"): ImportedConnector => ({
  kind: "receive",
  server: "EX01",
  name,
  properties: {},
  cmdlet: "New-ReceiveConnector",
  file,
  line,
});
const removal = (identity: string, line: number, file = "a.ps1") => ({
  cmdlet: "Remove-ReceiveConnector",
  identity,
  file,
  line,
});
const part = (each: ImportedConnector) => ({
  kind: "send" as const,
  name: each.name,
  explicit: {},
  unknown: [],
});
const told = (imported: Imported) =>
  commandsOf(imported, part).map((each) =>
    each.does === "create" ? `create ${each.connector.name}` : `${each.does} ${each.identity}`,
  );

it("puts the commands of a script in the order of its lines", () => {
  const imported: Imported = {
    ...nothingRead,
    connectors: [made("A", 2), made("B", 9)],
    changes: [
      {
        cmdlet: "Set-ReceiveConnector",
        identity: "EX01\\A",
        set: {},
        add: {},
        remove: {},
        line: 4,
        file: "a.ps1",
      },
    ],
    removals: [removal("EX01\\B", 9), removal("EX01\\Old", 1)],
    permissions: [
      {
        identity: "EX01\\A",
        user: "x",
        rights: [],
        deny: false,
        cmdlet: "Remove-ADPermission",
        line: 5,
        file: "a.ps1",
      },
      {
        identity: "EX01\\A",
        user: "x",
        rights: [],
        deny: false,
        cmdlet: "Add-ADPermission",
        line: 3,
        file: "a.ps1",
      },
    ],
  };
  expect(told(imported)).toEqual([
    "remove EX01\\Old",
    "create A",
    "grant EX01\\A",
    "change EX01\\A",
    "withdraw EX01\\A",
    "remove EX01\\B",
    "create B",
  ]);
});

it("runs scripts in the order in which they were given", () => {
  const first: Imported = {
    ...nothingRead,
    scripts: ["b.ps1"],
    removals: [removal("EX01\\A", 7, "b.ps1")],
  };
  const second: Imported = { ...nothingRead, scripts: ["a.ps1"], connectors: [made("A", 1)] };
  expect(told(mergeImported([first, second]))).toEqual(["remove EX01\\A", "create A"]);
  expect(told(mergeImported([second, first]))).toEqual(["create A", "remove EX01\\A"]);
});

it("does not take what a script grants for a list of all permissions", () => {
  const grant = {
    identity: "EX01\\A",
    user: "x",
    rights: ["y"],
    deny: false,
    cmdlet: "Add-ADPermission",
  };
  expect(shownPermissions({ permissions: [grant] })).toBeUndefined();
  expect(shownPermissions({ permissions: [] })).toEqual([]);
  const shown: ImportedConnector = { ...made("A", 1), cmdlet: "Get-ReceiveConnector" };
  const parts = partsOf(
    mergeImported([
      { ...nothingRead, connectors: [shown] },
      { ...nothingRead, scripts: ["a.ps1"], permissions: [grant] },
    ]),
  );
  expect(parts.connectors?.[0]).not.toHaveProperty("permissions");
  expect(parts.commands).toHaveLength(1);
});

it("gives a connector that a script creates no rights but those that it grants", () => {
  const parts = partsOf({ ...nothingRead, connectors: [made("A", 1)] });
  expect(parts.connectors).toEqual([]);
  expect(parts.commands).toMatchObject([{ does: "create", connector: { permissions: [] } }]);
});

it("takes what only a run would tell for unknown, and not for left out", () => {
  const report = {
    ...nothingRead.report,
    computed: [
      { file: "a.ps1", line: 2, parameter: "RemoteIPRanges", source: "$ips", why: "" },
      { file: "a.ps1", line: 3, source: "New-ReceiveConnector $x", why: "" },
    ],
  };
  const parts = partsOf({ ...nothingRead, connectors: [made("A", 2), made("B", 3)], report });
  const unknown = parts.commands?.map((each) => each.does === "create" && each.connector.unknown);
  expect(unknown).toEqual([["RemoteIPRanges"], []]);
});

it("takes what only a run would tell for unknown of a connector that is there, and not for what it was", () => {
  const shown = { ...made("Relay", 1, "a.xml"), cmdlet: "Get-ReceiveConnector" };
  const change = (line: number, set: Readonly<Record<string, string>> = {}) => ({
    ...{ cmdlet: "Set-ReceiveConnector", identity: "EX01\\Relay", set, add: {}, remove: {} },
    ...{ file: "b.ps1", line },
  });
  const computed = (line: number, parameter: string) => ({
    ...{ file: "b.ps1", line, parameter, source: "$x", why: "" },
  });
  const imported = {
    ...nothingRead,
    connectors: [
      { ...shown, properties: { Banner: "220 a", Fqdn: "a.corp.example", Comment: "c" } },
    ],
    changes: [change(1), change(2, { Fqdn: "b.corp.example" })],
    report: {
      ...nothingRead.report,
      computed: [computed(1, "Banner"), computed(1, "Fqdn"), computed(1, "Name")],
    },
  };
  const blank = emptyOrganisation("corp.example");
  const [relay] = Object.values(
    apply(blank, adopt(partsOf(imported), { as: "design" })(blank).patches).connectors,
  );
  expect(relay).toMatchObject({
    name: "Relay",
    explicit: { Fqdn: "b.corp.example", Comment: "c" },
    unknown: expect.arrayContaining(["Banner"]),
  });
  expect(relay?.explicit).not.toHaveProperty("Banner");
  expect(relay?.unknown).not.toContain("Fqdn");
  expect(relay?.unknown).not.toContain("Name");
});

it("takes a server that is written as a host for the server of that name", () => {
  const set = (identity: string, Banner: string, line: number) => ({
    ...{ cmdlet: "Set-ReceiveConnector", identity, set: { Banner }, add: {}, remove: {} },
    ...{ file: "a.ps1", line },
  });
  const blank = emptyOrganisation("corp.example");
  const after = (imported: Imported, on = blank) =>
    apply(on, adopt(partsOf(imported), { as: "design" })(on).patches);
  const host = { ...made("Relay", 1), server: "ex01.corp.example" };
  const servers = [{ name: "ex01.corp.example" }];
  const changes = [set("EX01\\Relay", "220 a", 2)];
  const alone = after({ ...nothingRead, connectors: [host], servers, changes });
  expect(Object.values(alone.servers)).toMatchObject([{ name: "ex01", fqdn: "ex01.corp.example" }]);
  expect(Object.values(alone.connectors)).toMatchObject([{ explicit: { Banner: "220 a" } }]);
  const shown = { ...made("Relay", 1), cmdlet: "Get-ReceiveConnector" };
  const known = after({ ...nothingRead, connectors: [shown], servers: [{ name: "EX01" }] });
  const changed = after(
    { ...nothingRead, changes: [set("ex01.corp.example\\Relay", "220 b", 2)] },
    known,
  );
  expect(Object.values(changed.connectors)).toMatchObject([{ explicit: { Banner: "220 b" } }]);
  const other = after(
    { ...nothingRead, changes: [set("ex01.else.example\\Relay", "220 c", 2)] },
    alone,
  );
  expect(Object.values(other.connectors)).toMatchObject([{ explicit: { Banner: "220 a" } }]);
});
