import { expect, it } from "vitest";
import { nothingRead } from "../../../testing/imports";
import type { Imported, ImportedConnector } from "./imported";
import { mergeImported } from "./merge";
import { partsOf } from "./parts";

const report = { read: 1, setAside: [], ambiguous: [], unknown: [], refused: [], computed: [] };
const nothing: Imported = { ...nothingRead, report };
const relay = (properties: ImportedConnector["properties"], server: string | null = "EX01") => ({
  kind: "receive" as const,
  server,
  name: "Relay",
  properties,
  cmdlet: "Get-ReceiveConnector",
});
const pem = { thumbprint: "AB", issuer: "CN=a", subject: "CN=b", names: [] };

it("joins lists in order, and completes servers, domains and certificates", () => {
  const merged = mergeImported([
    {
      ...nothing,
      connectors: [relay({})],
      servers: [{ name: "EX01" }],
      certificates: [{ ...pem, server: "EX01" }],
    },
    {
      ...nothing,
      servers: [{ name: "ex01", fqdn: "ex01.corp.example" }, { name: "EX02" }],
      certificates: [
        { ...pem, server: "ex01", services: ["SMTP"] },
        { ...pem, server: "EX02" },
      ],
      acceptedDomains: [
        { name: "a", domain: "a.example", type: "Authoritative" },
        { name: "A", domain: "A.example", type: "InternalRelay" },
      ],
    },
  ]);
  expect(merged.servers).toEqual([{ name: "EX01", fqdn: "ex01.corp.example" }, { name: "EX02" }]);
  expect(merged.certificates).toEqual([
    { ...pem, server: "ex01", services: ["SMTP"] },
    { ...pem, server: "EX02" },
  ]);
  expect(merged.acceptedDomains).toEqual([
    { name: "A", domain: "A.example", type: "InternalRelay" },
  ]);
  expect(merged.report.read).toBe(2);
  expect(merged).not.toHaveProperty("permissions");
});

it("keeps notes of how inputs were read", () => {
  const noted = {
    ...nothing,
    report: { ...report, notes: [{ what: "in Windows-1252", file: "a" }] },
  };
  expect(mergeImported([nothing, noted]).report.notes).toEqual([
    { what: "in Windows-1252", file: "a" },
  ]);
  expect(mergeImported([nothing]).report).not.toHaveProperty("notes");
});

it("keeps a list empty that one input knows to be empty", () => {
  expect(mergeImported([nothing, { ...nothing, permissions: [] }]).permissions).toEqual([]);
});

it("hands connectors over once a name, what was not shown unknown, and rights with them", () => {
  const parts = partsOf({
    ...nothing,
    connectors: [relay({ Enabled: true, Banner: "" }), relay({ Enabled: false }, "ex01")],
    permissions: [{ identity: "ex01\\relay", user: "u", rights: ["r"], deny: false }],
  });
  expect(parts.connectors).toHaveLength(1);
  expect(parts.connectors?.[0]).toMatchObject({
    server: "ex01",
    explicit: { Enabled: false, Banner: "" },
    permissions: [{ user: "u", rights: ["r"], deny: false }],
  });
  expect(parts.connectors?.[0]?.unknown).toContain("Fqdn");
  expect(parts.connectors?.[0]?.unknown).not.toContain("Banner");
  const { cmdlet: _, ...given } = relay({});
  expect(partsOf({ ...nothing, connectors: [given] }).connectors?.[0]?.unknown).toEqual([]);
  const [unsaid] = partsOf({ ...nothing, connectors: [relay({}, null)] }).connectors ?? [];
  expect(unsaid).toMatchObject({ server: "unknown" });
  expect(unsaid).not.toHaveProperty("permissions");
});
