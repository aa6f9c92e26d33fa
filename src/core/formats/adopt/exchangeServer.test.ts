import { expect, it } from "vitest";
import type { Raw } from "../../catalogue";
import { Account } from "./account";
import { adoptServer } from "./exchangeServer";

function adopt(properties: Readonly<Record<string, Raw | undefined>>) {
  const account = new Account("s.clixml");
  const shown = Object.entries(properties).map(([name, raw], at) => ({ name, raw, line: at + 3 }));
  const server = adoptServer({ line: 2, types: [], properties: shown }, account);
  const fates = [...account.fates.values()].reduce((all, each) => all + each, 0);
  expect(fates).toBe(shown.length);
  return { server, report: account.report() };
}

const good = {
  Name: "EX01",
  Fqdn: "ex01.corp.example",
  ServerRole: "Mailbox",
  Site: "corp.example/Configuration/Sites/North",
  AdminDisplayVersion: "Version 15.2 (Build 1748.10)",
};

it("is a server with its role, site and version", () => {
  const { server, report } = adopt({ ...good, Edition: "Enterprise", Sparkle: 1 });
  expect(server).toEqual({
    name: "EX01",
    fqdn: "ex01.corp.example",
    role: "Mailbox",
    site: "North",
    version: "2019",
  });
  expect(report).toMatchObject({
    read: 1,
    setAside: [{ what: "Edition" }],
    unknown: [{ what: "Sparkle" }],
    ambiguous: [],
    refused: [],
  });
});

it("is an Edge server by its role or by what it says of itself", () => {
  expect(adopt({ Name: "E", ServerRole: 64 }).server).toEqual({ name: "E", role: "Edge" });
  expect(adopt({ Name: "E", IsEdgeServer: true }).server).toEqual({ name: "E", role: "Edge" });
  expect(adopt({ Name: "E", IsEdgeServer: false }).server).toEqual({ name: "E", role: "Mailbox" });
  expect(adopt({ Name: "E" }).server).toEqual({ name: "E" });
});

it("has its name from what else names it", () => {
  expect(adopt({ Identity: "CN=EX02,CN=Servers,DC=corp" }).server).toEqual({ name: "EX02" });
  expect(adopt({ Fqdn: "ex03.corp.example" }).server).toEqual({
    name: "ex03",
    fqdn: "ex03.corp.example",
  });
  const { server, report } = adopt({ ServerRole: "Mailbox" });
  expect(server).toBeNull();
  expect(report.refused).toMatchObject([
    { line: 2, reason: expect.stringMatching(/neither Name/) },
  ]);
});

it("is kept where it is older, and told", () => {
  const { server, report } = adopt({
    ...good,
    ServerRole: "ClientAccess",
    AdminDisplayVersion: "Version 15.0 (Build 1497.2)",
  });
  expect(server).toMatchObject({ name: "EX01", role: "Mailbox" });
  expect(server).not.toHaveProperty("version");
  expect(report.ambiguous).toEqual([
    {
      what: "EX01 runs Exchange 2013 (Version 15.0 (Build 1497.2)), which designs do not know.",
      chosen: "kept as a server, with the rules of the organisation's version",
      file: "s.clixml",
      line: 7,
    },
  ]);
});

it.each([
  [{ ServerRole: "Mailbox" }, "Server EX01, Exchange 2010 without the role that carries mail"],
  [{ ServerRole: "None" }, "Server EX01, which has no role"],
])("is set aside where it has no transport: %j", (more, what) => {
  const AdminDisplayVersion = "Version 14.3 (Build 123.4)";
  const { server, report } = adopt({ ...good, AdminDisplayVersion, ...more });
  expect(server).toBeNull();
  expect(report.setAside).toEqual([{ what, file: "s.clixml", line: 2 }]);
});

it("refuses what does not say what it should, and keeps the rest", () => {
  const { server, report } = adopt({
    Name: "EX01",
    Fqdn: "not a host",
    ServerRole: ["Mailbox"],
    AdminDisplayVersion: "soon",
  });
  expect(server).toEqual({ name: "EX01" });
  expect(report.refused).toMatchObject([
    { property: "Fqdn", line: 4 },
    { property: "ServerRole", line: 5 },
    { property: "AdminDisplayVersion", reason: "EX01: soon does not say which Exchange it is." },
  ]);
});
