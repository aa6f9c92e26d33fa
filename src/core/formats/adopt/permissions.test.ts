import { describe, expect, it } from "vitest";
import {
  entriesOfGroups,
  permissionExport,
  type ShownEntry,
} from "../../../testing/permissionExport";
import { principals } from "../../catalogue";
import { type Read, readInput } from "../index";
import { Adopter } from "./adopter";
import type { Bag } from "./bag";
import { groupsByConnector } from "./permissions";

const anyRecipient = "ms-Exch-SMTP-Accept-Any-Recipient";
const relay: ShownEntry = {
  identity: "EX01\\Relay",
  user: principals.anonymous,
  rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"],
};
const inherited: ShownEntry = {
  identity: "EX01\\Relay",
  user: "CORP\\Exchange Servers",
  rights: ["ms-Exch-Store-Create-Named-Properties"],
  inherited: true,
};

function read(text: string): Read {
  const result = readInput({ name: "permissions.clixml", bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}
const told = ({ imported }: Read) => imported.report.setAside.map(({ what }) => what);
const sum = ({ fates }: Read) => [...fates.values()].reduce((all, each) => all + each, 0);

describe("Get-ADPermission as CliXml", () => {
  it.each([false, true])(
    "gives the permissions of the connectors it names; deserialized: %s",
    (deserialized) => {
      const denied = { ...relay, user: "CORP\\svc-tickets", deny: true };
      const result = read(permissionExport([relay, inherited, denied], { deserialized }));
      const origin = {
        cmdlet: "Get-ADPermission",
        file: "permissions.clixml",
        line: expect.any(Number),
      };
      expect(result.imported.permissions).toEqual([
        {
          identity: "EX01\\Relay",
          user: principals.anonymous,
          rights: [anyRecipient],
          deny: false,
          ...origin,
        },
        {
          identity: "EX01\\Relay",
          user: "CORP\\svc-tickets",
          rights: [anyRecipient],
          deny: true,
          ...origin,
        },
      ]);
      expect(result.imported.permissionsOf).toEqual(["EX01\\Relay"]);
      expect(result.imported.report).toMatchObject({ read: 3, refused: [], unknown: [] });
      expect(told(result)).toContain("1 inherited permission entry");
      // Thirteen properties an entry: five decide, the others are set aside, and all of the inherited one.
      expect(Object.fromEntries(result.fates)).toEqual({ used: 10, setAside: 2 * 8 + 13 });
      expect(sum(result)).toBe(39);
    },
  );

  it("makes a connector known of which only inherited entries are shown", () => {
    const { imported } = read(permissionExport([inherited]));
    expect(imported).toMatchObject({ permissions: [], permissionsOf: ["EX01\\Relay"] });
  });

  it("counts what is no right of a receive connector, and what is no receive connector", () => {
    const full = { ...relay, user: "CORP\\Admins", rights: [], access: "GenericAll" };
    const store = { ...relay, rights: ["ms-Exch-Store-Admin"] };
    const send = { ...relay, identity: "To Internet", rights: ["ms-Exch-Send-Headers-Routing"] };
    const result = read(permissionExport([full, store, send, send]));
    expect(result.imported.permissions).toEqual([]);
    expect(result.imported.permissionsOf).toEqual(["EX01\\Relay"]);
    expect(told(result)).toEqual([
      "2 permission entries without a right of a receive connector",
      "2 permission entries of something other than receive connectors",
    ]);
    expect(Object.fromEntries(result.fates)).toEqual({ setAside: 52 });
  });

  it("takes the rights that count of an entry that has others too, and tells the others", () => {
    const mixed = {
      ...relay,
      rights: ["ms-Exch-Store-Admin", anyRecipient, anyRecipient.toUpperCase()],
    };
    const result = read(permissionExport([mixed]));
    expect(result.imported.permissions).toMatchObject([{ rights: [anyRecipient] }]);
    expect(told(result)).toContain(
      "The right ms-Exch-Store-Admin, which means nothing on a receive connector",
    );
  });

  it("keeps a right of a later version of Exchange as it is written", () => {
    const result = read(permissionExport([{ ...relay, rights: ["ms-Exch-SMTP-Accept-New"] }]));
    expect(result.imported.permissions).toMatchObject([{ rights: ["ms-Exch-SMTP-Accept-New"] }]);
  });

  it("refuses entries without the properties that decide, and leaves their connectors unknown", () => {
    const cut = permissionExport([relay]).replace(/<Obj N="Deny".*?<\/Obj>\s*/, "");
    const result = read(cut);
    expect(result.imported).toMatchObject({ permissions: [], permissionsOf: [] });
    expect(result.imported.report.refused).toEqual([
      {
        connector: "EX01\\Relay",
        file: "permissions.clixml",
        line: 2,
        reason:
          "This permission entry lacks Deny. Export Get-ADPermission with all its properties.",
      },
    ]);
    expect(Object.fromEntries(result.fates)).toEqual({ refused: 12 });
  });

  it("leaves a connector unknown of which one entry of several cannot be read", () => {
    const other = { ...relay, identity: "EX02\\Relay" };
    const cut = permissionExport([{ ...relay, user: "" }, relay, other]);
    const result = read(cut);
    expect(result.imported.permissionsOf).toEqual(["EX02\\Relay"]);
    expect(result.imported.permissions).toMatchObject([{ identity: "EX02\\Relay" }]);
    expect(
      result.imported.report.refused.map(({ connector, reason }) => [connector, reason]),
    ).toEqual([
      ["EX01\\Relay", expect.stringContaining("lacks User")],
      ["EX01\\Relay", expect.stringContaining("stays unknown")],
    ]);
    expect(Object.fromEntries(result.fates)).toEqual({ refused: 26, used: 5, setAside: 8 });
  });
});

describe("entries beside the groups", () => {
  const connector = (groups: readonly string[]): Bag => ({
    types: ["Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector"],
    properties: [
      { name: "Identity", raw: "ex01\\RELAY" },
      { name: "PermissionGroups", raw: groups.join(", ") },
    ],
  });
  const bag = ({ identity, user, rights, deny = false, inherited = false }: ShownEntry): Bag => ({
    types: ["Selected.Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject"],
    properties: [
      { name: "Identity", raw: identity },
      { name: "User", raw: user },
      { name: "Deny", raw: deny },
      { name: "Inherited", raw: inherited ? "True" : "False" },
      { name: "ExtendedRights", raw: rights },
    ],
  });
  const adopt = (...bags: readonly Bag[]) => {
    const adopter = new Adopter("all.clixml");
    for (const each of bags) adopter.take(each);
    return adopter.result();
  };
  const groups = ["AnonymousUsers", "ExchangeServers", "Custom"];
  const given = entriesOfGroups("EX01\\Relay", groups);

  it("are what is left where the file holds the connector too, before or after them", () => {
    const entries = [...given, relay].map(bag);
    for (const bags of [
      [connector(groups), ...entries],
      [...entries, connector(groups)],
    ]) {
      const { imported, fates } = adopt(...bags);
      expect(imported.permissions).toMatchObject([
        { user: principals.anonymous, rights: [anyRecipient] },
      ]);
      expect(imported.report.setAside).toEqual([
        { what: `${given.length} rights that permission groups give`, file: "all.clixml" },
      ]);
      expect(Object.fromEntries(fates)).toEqual({ used: 2 + 5, setAside: 5 * given.length });
    }
  });

  it("are all of them where a group is not in force, so that what it would give was given by hand", () => {
    const { imported } = adopt(connector(["ExchangeServers"]), ...given.map(bag));
    expect(imported.permissions?.map(({ user }) => user)).toEqual(
      Array(4).fill(principals.anonymous),
    );
  });

  it("say who they are of by the distinguished name as well", () => {
    const dn =
      "CN=Relay\\, old,CN=SMTP Receive Connectors,CN=Protocols,CN=EX01,CN=Servers,CN=Exchange Administrative Group,DC=corp,DC=example";
    const { imported } = adopt(bag({ ...relay, identity: dn }));
    expect(imported.permissionsOf).toEqual(["EX01\\Relay, old"]);
  });
});

it("knows the groups of the receive connectors that show them", () => {
  const shown = { kind: "receive" as const, server: "EX01", name: "Relay", cmdlet: "" };
  expect(
    groupsByConnector([
      { ...shown, properties: { PermissionGroups: ["AnonymousUsers"] } },
      { ...shown, name: "Hidden", properties: {} },
      { ...shown, name: "Nowhere", server: null, properties: { PermissionGroups: ["Partners"] } },
      { ...shown, kind: "send", properties: { PermissionGroups: ["Partners"] } },
    ]),
  ).toEqual(new Map([["ex01\\relay", ["AnonymousUsers"]]]));
});
