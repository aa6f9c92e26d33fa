import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, tellings } from "../../../../testing/ruleFindings";
import { name } from "./list";

type Properties = ReturnType<typeof door>;

const servers = ["EX01", "EX02", "MAIL-EX-03"].map((each) => ({ name: each, site: "A" }));
const relay = (Name: string, more: Properties = {}): Properties =>
  door({
    Name,
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.5.20"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    ...more,
  });
const sender = (Name: string, more: Properties = {}): Properties => ({
  kind: "send",
  Name,
  AddressSpaces: ["SMTP:partner.example;1"],
  SourceTransportServers: ["EX01"],
  ...more,
});
const on = (
  connectors: readonly Properties[],
  more: Omit<CaseOrganisation, "connectors"> = {},
): CaseOrganisation => ({ servers, connectors, ...more });

describe("generic", () => {
  const told = (given: Properties) => tellings("name/generic", on([given])).length;
  it.each(["1", "Test 2", "test2", "NEW-receive_connector", "smtp 25", "ReceiveConnector (copy)"])(
    "%s says nothing",
    (each) => {
      expect([told(relay(each)), told(sender(each))]).toEqual([1, 1]);
      expect(told(relay(each, { Comment: "Scanners" }))).toBe(0);
      expect(told(relay(each, { Comment: "  " }))).toBe(1);
      expect(told(sender(each, { Enabled: false }))).toBe(0);
    },
  );
  it.each(["Fax", "Relay 2", "Mailgate", "Testing", "SMTP an Köln", "Отправка"])(
    "%s says something",
    (each) => {
      expect([told(relay(each)), told(sender(each))]).toEqual([0, 0]);
    },
  );
});

describe("contradicts", () => {
  const told = (given: Properties, more: Omit<CaseOrganisation, "connectors"> = {}) =>
    tellings("name/contradicts", on([given], more));

  it("names what is not in use, and is", () => {
    for (const each of ["Relay TEST", "tmp-relay", "Fax (old)", "Do not use: fax", "DISABLED"])
      expect(told(relay(each)), each).toHaveLength(1);
    expect(told(relay("Do_Not-Use fax"))).toEqual([
      "Do_Not-Use fax: Named Do_Not-Use, but it takes sessions",
    ]);
    for (const each of ["Tester", "Contest", "Gold", "Templates", "Old2", "Use"])
      expect(told(relay(each)), each).toEqual([]);
    expect(told(relay("Old fax", { RemoteIPRanges: ["2001:db8::1"] }))).toEqual([]);
  });
  it("asks whether a send connector wins mail", () => {
    expect(told(sender("Old partner"))).toEqual(["Old partner: Named Old, but it takes mail"]);
    expect(told(sender("Old partner", { Enabled: false }))).toEqual([]);
    const cheap = sender("Partner");
    const dear = sender("Old partner", { AddressSpaces: ["SMTP:partner.example;50"] });
    expect(tellings("name/contradicts", on([cheap, dear]))).toEqual([]);
  });
  it("asks for TLS where the name demands it, on either side", () => {
    for (const each of [
      "Force TLS",
      "TLS only",
      "Partner (tls mandatory)",
      "enforced-TLS partner",
    ]) {
      expect(told(relay(each)), each).toHaveLength(1);
      expect(told(relay(each, { RequireTLS: true })), each).toEqual([]);
      expect(told(sender(each)), each).toHaveLength(1);
    }
    for (const each of ["TLS", "Only partner", "TLS for partner only"])
      expect(told(relay(each)), each).toEqual([]);
  });
  it("looks who comes to what is called internal, and who relays where none should", () => {
    const open = { RemoteIPRanges: ["10.0.0.0/8", "198.51.100.1"] };
    expect(told(relay("Internal apps", open))).toEqual([
      "Internal apps: Named Internal, but strangers submit from public addresses",
    ]);
    expect(told(relay("Internal apps"))).toEqual([]);
    expect(told(relay("Internal apps", { ...open, PermissionGroups: ["ExchangeUsers"] }))).toEqual(
      [],
    );
    expect(told(relay("Internship", open))).toEqual([]);
    const permissions = [
      {
        connector: "EX01\\Scanners no relay",
        user: "NT AUTHORITY\\ANONYMOUS LOGON",
        rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"],
        deny: false,
      },
    ];
    expect(told(relay("Scanners no relay"), { permissions })).toEqual([
      "Scanners no relay: Named no relay, but strangers may relay",
    ]);
    expect(told(relay("Scanners no relay"), { permissions: [] })).toEqual([]);
  });
  it("finds the name of another server, of several words too, and never the own", () => {
    expect(told(relay("Relay ex02"))).toEqual(["Relay ex02: Named EX02, but it stands on EX01"]);
    expect(told(relay("Relay/MAIL-EX-03 (new)"))).toHaveLength(1);
    for (const each of ["Relay EX01", "Relay EX020", "Relay MAIL", "FEX02"])
      expect(told(relay(each)), each).toEqual([]);
    expect(told(relay("Relay EX02", { Enabled: false }))).toEqual([]);
    expect(told(sender("To EX02"))).toEqual([]);
  });
  it("leaves what setup made alone", () => {
    const edge = door({
      Name: "Default internal receive connector EDGE1",
      Server: "EDGE1",
      TransportRole: "HubTransport",
    });
    expect(told(edge, { servers: [{ name: "EDGE1", role: "Edge" }] })).toEqual([]);
  });
});

it("has two rules", () => {
  expect(name.map(({ code }) => code)).toEqual(["name/generic", "name/contradicts"]);
});
