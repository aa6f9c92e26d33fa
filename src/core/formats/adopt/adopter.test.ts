import { expect, it } from "vitest";
import { Adopter } from "./adopter";
import type { Bag } from "./bag";

const exchange = "Microsoft.Exchange.Data.Directory.SystemConfiguration.";
const bag = (
  type: string,
  properties: Readonly<Record<string, Bag["properties"][number]["raw"]>>,
): Bag => ({
  line: 2,
  types: [type],
  properties: Object.entries(properties).map(([name, raw], index) => ({
    name,
    raw,
    line: 3 + index,
  })),
});
const receive = (more: Parameters<typeof bag>[1]) =>
  bag(`${exchange}ReceiveConnector`, { Name: "Relay", Server: "EX01", ...more });

function adopt(...bags: readonly Bag[]) {
  const adopter = new Adopter("r.clixml");
  for (const each of bags) adopter.take(each);
  return adopter.result();
}

it("gives each property one fate, and tells names once", () => {
  const one = receive({
    Enabled: true,
    MaxHopCount: 9999,
    Bindings: undefined,
    Guid: "x",
    Sparkle: 1,
    enabled: false,
  });
  const { imported, fates } = adopt(one, { ...one, line: 20 });
  expect(Object.fromEntries(fates)).toEqual({
    used: 6,
    refused: 4,
    setAside: 2,
    unknown: 2,
    ambiguous: 2,
  });
  expect(imported.connectors[0]).toEqual({
    kind: "receive",
    server: "EX01",
    name: "Relay",
    properties: { Enabled: true },
    cmdlet: "Get-ReceiveConnector",
    line: 2,
    file: "r.clixml",
  });
  const { report } = imported;
  expect(report).toMatchObject({
    read: 2,
    setAside: [{ what: "Guid", file: "r.clixml" }],
    unknown: [{ what: "Sparkle", file: "r.clixml" }],
  });
  expect(report.refused).toContainEqual({
    file: "r.clixml",
    line: 6,
    connector: "EX01\\Relay",
    property: "MaxHopCount",
    reason: expect.stringMatching(/^9,?999 .*500/),
  });
  expect(report.refused).toContainEqual(
    expect.objectContaining({
      property: "Bindings",
      reason: "The export holds the property without its content.",
    }),
  );
  expect(report.ambiguous[0]).toEqual({
    what: "EX01\\Relay shows Enabled twice.",
    chosen: "the first",
    file: "r.clixml",
    line: 10,
  });
});

it("takes server and name from the identity where nothing else says them", () => {
  const { imported } = adopt(
    bag(`Deserialized.${exchange}ReceiveConnector`, { Identity: "EX02\\Old relay" }),
    bag(`Selected.${exchange}SmtpSendConnectorConfig`, { Identity: "To \\ partner" }),
  );
  expect(imported.connectors).toMatchObject([
    { server: "EX02", name: "Old relay" },
    { kind: "send", server: null, name: "To \\ partner" },
  ]);
});

it("knows a connector by its properties where the export holds no type", () => {
  const { imported } = adopt(
    bag("System.Management.Automation.PSCustomObject", { Name: "A", RemoteIPRanges: ["::1"] }),
  );
  expect(imported.connectors).toMatchObject([{ kind: "receive", server: null, name: "A" }]);
});

it("refuses a connector without a name, and reads the others", () => {
  const { imported } = adopt(bag(`${exchange}ReceiveConnector`, { Enabled: true }), receive({}));
  expect(imported.connectors).toHaveLength(1);
  expect(imported.report.refused[0]?.reason).toMatch(/neither Name nor Identity/);
});

it("learns the FQDN of a server only where Exchange demands that Fqdn is it", () => {
  const fqdn = "ex01.corp.example";
  const servers = (mechanisms: string[], name: string) =>
    adopt(receive({ AuthMechanism: mechanisms, Fqdn: name })).imported.servers;
  expect(servers(["Tls", "ExchangeServer"], fqdn)).toEqual([{ name: "EX01", fqdn }]);
  expect(servers(["Tls"], fqdn)).toEqual([{ name: "EX01" }]);
  expect(servers(["ExchangeServer"], "mail.corp.example")).toEqual([{ name: "EX01" }]);
});

it("knows an Edge server by the connector that setup gives to no other", () => {
  const servers = (Name: string, TransportRole: string) =>
    adopt(receive({ Name, TransportRole })).imported.servers;
  expect(servers("Default internal receive connector EX01", "HubTransport")).toEqual([
    { name: "EX01", role: "Edge" },
  ]);
  expect(servers("Default internal receive connector EX02", "HubTransport")).toEqual([
    { name: "EX01" },
  ]);
  expect(servers("Default internal receive connector EX01", "FrontendTransport")).toEqual([
    { name: "EX01" },
  ]);
});

it("takes line ends inside a value as line feeds, as scripts and CSV hold them", () => {
  const { imported } = adopt(receive({ Comment: "one\r\ntwo\rthree\nfour" }));
  expect(imported.connectors[0]?.properties).toEqual({ Comment: "one\ntwo\nthree\nfour" });
});

it("reads accepted domains, and says what it chose and could not read", () => {
  const domain = (properties: Parameters<typeof bag>[1]) =>
    bag(`${exchange}AcceptedDomain`, properties);
  const { imported } = adopt(
    domain({
      Name: "Corp",
      DomainName: "corp.example",
      DomainType: "InternalRelay",
      Default: true,
      MatchSubDomains: true,
    }),
    domain({ DomainName: "*.corp.example", DomainType: "Authoritative", MatchSubDomains: true }),
    domain({ DomainName: "*", DomainType: "ExternalRelay", NewName: 1 }),
    domain({ DomainName: "a b", DomainType: "Authoritative" }),
    domain({ DomainName: "b.example", DomainType: "Odd" }),
  );
  expect(imported.acceptedDomains).toEqual([
    { name: "Corp", domain: "corp.example", type: "InternalRelay", isDefault: true },
    { name: "*.corp.example", domain: "*.corp.example", type: "Authoritative" },
    { name: "*", domain: "*", type: "ExternalRelay" },
  ]);
  expect(imported.report).toMatchObject({
    read: 3,
    setAside: [{ what: "MatchSubDomains" }],
    ambiguous: [{ what: "MatchSubDomains is on for corp.example.", chosen: "corp.example alone" }],
    unknown: [{ what: "NewName" }],
    refused: [{ property: "DomainName" }, { property: "DomainType" }],
  });
});

it("tells objects of no use beside connectors, and refuses a file of nothing else", () => {
  const mailbox = bag("Microsoft.Exchange.Data.Directory.Management.Mailbox", { Alias: "kim" });
  const { imported } = adopt(receive({}), mailbox, mailbox);
  expect(imported.report.unknown).toEqual([{ what: "Mailbox", file: "r.clixml", line: 2 }]);
  expect(() => adopt(mailbox, mailbox, bag("System.String", {}))).toThrow(
    "The file holds 2 × Mailbox, 1 × String, and no connector, server, accepted domain, certificate, permission or transport setting.",
  );
});

it("sets known objects of Exchange aside by their number, beside others", () => {
  const hybrid = bag(`Deserialized.${exchange}HybridConfiguration`, { Domains: ["a"], Name: "H" });
  const { imported, fates } = adopt(receive({}), hybrid, hybrid);
  expect(imported.report).toMatchObject({
    setAside: [{ what: "2 hybrid configurations" }],
    unknown: [],
  });
  expect(Object.fromEntries(fates)).toEqual({ used: 2, setAside: 4 });
  expect(() => adopt(hybrid)).toThrow("The file holds 1 × HybridConfiguration, and no connector");
});

it("has the selected properties of any subject, by the type or without one", () => {
  const selected = "Selected.Deserialized.Microsoft.Exchange.Data.Directory.Management.";
  const server = { Name: "EX01", AdminDisplayVersion: "Version 15.1 (Build 2507.6)" };
  for (const type of [`${selected}ExchangeServer`, "System.Management.Automation.PSCustomObject"])
    expect(adopt(bag(type, server)).imported.servers).toEqual([{ name: "EX01", version: "2016" }]);
  const service = adopt(bag(`${selected}TransportServer`, { Name: "EX02" })).imported;
  expect(service.servers).toEqual([{ name: "EX02" }]);
  expect(service.namedOnly).toEqual(["servers"]);
});

it("knows no list whole, and no addresses, of which a part cannot be read", () => {
  const adapter = (IPAddresses: readonly string[]) =>
    bag("Microsoft.Exchange.Management.SystemConfigurationTasks.NetworkConnectionInfo", {
      Server: "EX01",
      IPAddresses,
    });
  const servers = (...all: Bag[]) => adopt(...all).imported.servers;
  expect(servers(adapter(["10.0.0.1"]), adapter([]), adapter(["::1"]))).toEqual([
    { name: "EX01", addresses: ["10.0.0.1", "::1"] },
  ]);
  expect(servers(adapter(["10.0.0.1"]), adapter(["x"]), adapter(["::1"]))).toEqual([
    { name: "EX01" },
  ]);
  const nameless = bag(`${exchange}ReceiveConnector`, { Enabled: true });
  expect(adopt(receive({}), nameless).imported.whole).toEqual([]);
});

it("says so where the command found nothing", () => {
  expect(adopt().imported.report.setAside).toEqual([
    { what: "No objects: the command found nothing.", file: "r.clixml" },
  ]);
});

it("leaves unknown lists out: no certificates were looked for", () => {
  const { imported } = adopt(receive({}));
  expect(imported).not.toHaveProperty("certificates");
  expect(imported).not.toHaveProperty("acceptedDomains");
  expect(imported).not.toHaveProperty("permissions");
  expect(imported.whole).toEqual(["receive"]);
  expect(imported.namedOnly).toEqual(["servers"]);
});

it("tells both kinds of connector in objects of Select-Object by what is not blank", () => {
  const selected = "Selected.System.Management.Automation.PSCustomObject";
  const none = { Bindings: null, RemoteIPRanges: [], AddressSpaces: "", SmartHosts: null };
  const relay = { Name: "Relay", ...none, Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.0.0.1"] };
  const internet = { Name: "Internet", ...none, AddressSpaces: ["SMTP:*;1"] };
  expect(adopt(bag(selected, relay), bag(selected, internet)).imported.connectors).toMatchObject([
    { name: "Relay", kind: "receive", properties: { RemoteIPRanges: ["10.0.0.1"] } },
    { name: "Internet", kind: "send", properties: { AddressSpaces: ["SMTP:*;1"] } },
  ]);
});
