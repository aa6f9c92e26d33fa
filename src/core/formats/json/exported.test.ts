import { describe, expect, it } from "vitest";
import { readingOf } from "../../../testing/expectedReading";
import { readInput } from "../input";

const read = (text: string) => readInput({ name: "x.json", bytes: new TextEncoder().encode(text) });

function reading(value: unknown) {
  const result = read(typeof value === "string" ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(`${result.fault.what} ${result.fault.mend}`);
  return { ...readingOf(result.imported), result };
}
const connectors = (value: unknown) =>
  reading(value).connectors as readonly { readonly name: string; readonly properties: object }[];
/** The value of a property, and what was refused. */
function valueIn(side: "receive" | "send", name: string, value: unknown): unknown {
  const own = side === "receive" ? { Bindings: [] } : { AddressSpaces: [] };
  const { connectors: found, refused } = reading({ Name: "A", ...own, [name]: value });
  const [{ properties }] = found as unknown as [{ properties: Record<string, unknown> }];
  if (refused.length === 0) return properties[name];
  expect(refused).toEqual([{ connector: "A", property: name }]);
  return "refused";
}
const bytes = { SerializationData: "AAEAAAD/////" };

describe("O8 strings of a remote session", () => {
  it("are one object, a list, or lists that a script put under names", () => {
    const one = { Name: "A", RemoteIPRanges: ["10.0.0.1"], Enabled: true };
    const two = { Name: "B", AddressSpaces: ["SMTP:*;1"] };
    expect(connectors(one).map(({ name }) => name)).toEqual(["A"]);
    expect(connectors([one, [two]]).map(({ name }) => name)).toEqual(["A", "B"]);
    expect(connectors({ receive: [one], send: two }).map(({ name }) => name)).toEqual(["A", "B"]);
    expect(reading([one]).connectors[0]).not.toHaveProperty("line");
  });

  it.each([
    ["receive", "PermissionGroups", "AnonymousUsers, Custom", ["AnonymousUsers", "Custom"]],
    ["receive", "Banner", "", ""],
    ["receive", "Banner", null, null],
    ["receive", "RemoteIPRanges", null, []],
    ["receive", "MaxProtocolErrors", "5", 5],
    ["receive", "RemoteIPRanges", "10.0.0.1", ["10.0.0.1"]],
    ["receive", "RemoteIPRanges", "10.0.0.1;10.0.0.2", "refused"],
    ["send", "AddressSpaces", "SMTP:*;1", ["SMTP:*;1"]],
  ] as const)("of %s connectors: %s %j", (side, name, value, canonical) => {
    expect(valueIn(side, name, value)).toEqual(canonical);
  });

  it("are of both kinds in one selection, each known by what it holds", () => {
    const found = reading([
      { Name: "A", RemoteIPRanges: ["10.0.0.1"], AddressSpaces: null },
      { Name: "B", RemoteIPRanges: [], AddressSpaces: ["SMTP:*;1"] },
    ]);
    expect(found.connectors).toMatchObject([
      { name: "A", kind: "receive" },
      { name: "B", kind: "send" },
    ]);
  });

  it("have names in whatever case they were typed", () => {
    expect(connectors({ name: "A", bindings: [], RemoteIpRanges: ["10.0.0.1"] })).toMatchObject([
      { name: "A", properties: { Bindings: [], RemoteIPRanges: ["10.0.0.1"] } },
    ]);
  });

  it("tells what it does not know, and refuses JSON of something else", () => {
    expect(reading({ Name: "A", Bindings: [], Owner: "x", Guid: "1" })).toMatchObject({
      unknown: [{ what: "Owner" }],
      setAside: [{}],
    });
    expect(read('[{"Alias":"kim"}]')).toMatchObject({ ok: false, fault: { code: "json-other" } });
    expect(read('{"Name":"A",\n"Bindings":[}')).toMatchObject({
      ok: false,
      fault: { code: "json-malformed", line: 2 },
    });
    expect(reading([{ Name: "A", Enabled: true, Fqdn: "a" }]).refused).toEqual([{}]);
  });
});

describe("O9 remote objects, two levels deep", () => {
  it.each([
    [
      "receive",
      "AuthMechanism",
      { value: 17, Value: "Tls, ExchangeServer" },
      ["ExchangeServer", "Tls"],
    ],
    [
      "receive",
      "Bindings",
      [
        { ...bytes, Port: 25, AddressFamily: "InterNetworkV6", Address: "::" },
        { ...bytes, Port: 587, AddressFamily: "InterNetwork", Address: "10.0.0.1" },
      ],
      ["[::]:25", "10.0.0.1:587"],
    ],
    [
      "receive",
      "RemoteIPRanges",
      [
        {
          ...bytes,
          LowerBound: "10.0.0.0",
          UpperBound: "10.255.255.255",
          RangeFormat: "CIDR",
          Expression: "10.0.0.0/8",
        },
        { LowerBound: "192.0.2.1", UpperBound: "192.0.2.9", RangeFormat: "LoHi" },
      ],
      ["10.0.0.0/8", "192.0.2.1-192.0.2.9"],
    ],
    ["send", "AddressSpaces", [{ Address: "*", Type: "smtp", Cost: 1 }], ["SMTP:*;1"]],
    [
      "send",
      "SmartHosts",
      [
        { ...bytes, Address: "0.0.0.0", IsIPAddress: false, Domain: "mx.a.example" },
        { Address: "192.0.2.25", IsIPAddress: true, Domain: null },
      ],
      ["mx.a.example", "192.0.2.25"],
    ],
    ["receive", "MessageRateLimit", { ...bytes, IsUnlimited: true }, "Unlimited"],
    ["receive", "MessageRateLimit", { IsUnlimited: false, Value: 5 }, 5],
    [
      "send",
      "MaxMessageSize",
      { IsUnlimited: false, Value: "35 MB (36,700,160 bytes)" },
      36_700_160,
    ],
    ["send", "MaxMessageSize", { IsUnlimited: false, Value: bytes }, "refused"],
    [
      "receive",
      "ConnectionTimeout",
      { Days: 0, Ticks: 6_000_000_000, TotalSeconds: 600 },
      "00:10:00",
    ],
    [
      "receive",
      "ConnectionTimeout",
      { Ticks: 864_000_000_000, TotalSeconds: 86_400 },
      "1.00:00:00",
    ],
    ["receive", "Fqdn", { ...bytes, Domain: "a.example" }, "a.example"],
    ["receive", "MaxMessageSize", bytes, "refused"],
    ["receive", "MaxHeaderSize", {}, "refused"],
    [
      "receive",
      "TlsCertificateName",
      { CertificateSubject: "CN=b", CertificateIssuer: "CN=a" },
      "<I>CN=a<S>CN=b",
    ],
    [
      "receive",
      "TlsDomainCapabilities",
      [{ Domain: "a.example", Capabilities: "AcceptOorgProtocol, AcceptCloudServicesMail" }],
      ["a.example:AcceptOorgProtocol,AcceptCloudServicesMail"],
    ],
    [
      "send",
      "SourceTransportServers",
      [{ Name: "EX01", DistinguishedName: "CN=EX01,CN=Servers" }],
      ["EX01"],
    ],
    ["send", "SourceTransportServers", [{ DistinguishedName: "CN=EX01,CN=Servers" }], ["EX01"]],
    ["send", "AuthenticationCredential", { UserName: "corp\\relay", Password: {} }, "credential"],
    ["send", "SourceIPAddress", { Address: 16_777_226, AddressFamily: "InterNetwork" }, "10.0.0.1"],
    [
      "send",
      "TlsDomain",
      { Address: "*.a.example", IncludeSubDomains: true, Domain: "a.example" },
      "*.a.example",
    ],
    ["receive", "RemoteIPRanges", [{ Expression: "10.0.0.1" }, bytes], "refused"],
  ] as const)("of %s connectors: %s %j", (side, name, value, canonical) => {
    expect(valueIn(side, name, value)).toEqual(canonical);
  });

  it("never hold a secret", () => {
    const { result } = reading({
      Name: "A",
      AddressSpaces: [],
      AuthenticationCredential: { UserName: "horse", Password: { Length: 7 } },
    });
    expect(JSON.stringify(result)).not.toContain("horse");
  });

  it("take the server of a receive connector from its object, or from its path", () => {
    const path = "CN=A\\, b,CN=SMTP Receive Connectors,CN=Protocols,CN=EX01,CN=Servers,CN=x";
    const identity = { Name: "A, b", DistinguishedName: path };
    expect(reading({ Identity: identity, Bindings: [] }).connectors).toMatchObject([
      { server: "EX01", name: "A, b" },
    ]);
    expect(
      reading({ Name: "A", Identity: { Name: "A" }, Server: { Name: "EX02" }, Bindings: [] })
        .connectors,
    ).toMatchObject([{ server: "EX02", name: "A" }]);
  });

  it("say by connector and property what was lost, and how to get it", () => {
    const { result } = reading({ Identity: "EX01\\A", Bindings: [], MaxMessageSize: {} });
    expect(result.imported.report.refused).toEqual([
      {
        connector: "EX01\\A",
        property: "MaxMessageSize",
        reason: expect.stringMatching(/without its value.*Export-Clixml/),
        file: "x.json",
      },
    ]);
  });
});

describe("O9b local objects", () => {
  it.each([
    [
      "receive",
      "AuthMechanism",
      63,
      [
        "BasicAuth",
        "BasicAuthRequireTLS",
        "ExchangeServer",
        "ExternalAuthoritative",
        "Integrated",
        "Tls",
      ],
    ],
    [
      "receive",
      "PermissionGroups",
      45,
      ["AnonymousUsers", "Custom", "ExchangeLegacyServers", "ExchangeServers"],
    ],
    ["receive", "TransportRole", 32, "HubTransport"],
    ["receive", "TransportRole", 16_384, "FrontendTransport"],
    ["receive", "SizeEnabled", 2, "EnabledwithoutValue"],
    ["receive", "ProtocolLoggingLevel", 1, "Verbose"],
    ["receive", "MessageRateSource", 2, "User"],
    ["send", "TlsAuthLevel", 2, "CertificateValidation"],
    ["send", "ErrorPolicies", 0, ["Default"]],
    ["send", "SmartHostAuthMechanism", 0, "None"],
    [
      "receive",
      "Bindings",
      [{ Address: { IPAddressToString: "::" }, Port: 25, AddressFamily: 23 }],
      ["[::]:25"],
    ],
    [
      "receive",
      "RemoteIPRanges",
      [
        {
          LowerBound: { IPAddressToString: "10.0.0.1" },
          UpperBound: { IPAddressToString: "10.0.0.9" },
        },
      ],
      ["10.0.0.1-10.0.0.9"],
    ],
    ["receive", "RemoteIPRanges", ["10.0.0.1", "System.Object"], "refused"],
    ["receive", "RemoteIPRanges", "10.0.0.1 10.0.0.2", "refused"],
    [
      "receive",
      "Bindings",
      "Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.IPBinding]",
      "refused",
    ],
    ["send", "AddressSpaces", ["@{Address=*; Type=smtp; Cost=1}"], "refused"],
  ] as const)("of %s connectors: %s %j", (side, name, value, canonical) => {
    expect(valueIn(side, name, value)).toEqual(canonical);
  });
});

describe("O10 what 5.1 and 7 make different", () => {
  it("unwraps lists with their count, the whole output too", () => {
    const one = { Name: "A", Bindings: { value: ["0.0.0.0:25"], Count: 1 } };
    const two = { Name: "B", Bindings: { value: [], Count: 0 } };
    const found = connectors({ value: [one, two], Count: 2 });
    expect(found.map(({ properties }) => properties)).toEqual([
      { Bindings: ["0.0.0.0:25"] },
      { Bindings: [] },
    ]);
  });

  it("unwraps values with members of the session", () => {
    const beside = { PSComputerName: "ex01", RunspaceId: "1", PSShowComputerName: true };
    expect(valueIn("receive", "Banner", { value: "220 x", ...beside })).toBe("220 x");
    expect(valueIn("receive", "Enabled", { value: true, ...beside })).toBe(true);
    expect(valueIn("receive", "RemoteIPRanges", [{ value: "10.0.0.1", ...beside }])).toEqual([
      "10.0.0.1",
    ]);
  });

  it("takes the member that a list of one has become", () => {
    expect(valueIn("receive", "Bindings", { Port: 25, Address: "0.0.0.0" })).toEqual([
      "0.0.0.0:25",
    ]);
    const capabilities = { Domain: "a.example", Capabilities: "AcceptOorgProtocol" };
    expect(valueIn("receive", "TlsDomainCapabilities", capabilities)).toEqual([
      "a.example:AcceptOorgProtocol",
    ]);
  });

  it("reads escaped signs, two blanks behind the colon, and names that differ in case only", () => {
    const text =
      '{\r\n    "Name":  "A \\u0026 \\u003cb\\u003e \\u0027c\\u0027",\r\n    "Bindings":  [\r\n\r\n                 ],\r\n    "AuthMechanism":  {"value":  1, "Value":  "Tls"}\r\n}';
    expect(connectors(text)).toMatchObject([
      { name: "A & <b> 'c'", properties: { AuthMechanism: ["Tls"] } },
    ]);
    expect(read('{"Name":"A","Bindings":[],"Name":"B"}')).toMatchObject({
      ok: false,
      fault: { code: "json-malformed" },
    });
  });
});

describe("objects of other commands", () => {
  it("are accepted domains", () => {
    const { result } = reading([
      {
        Name: "a",
        DomainName: { Address: "*.a.example", IncludeSubDomains: true, Domain: "a.example" },
        DomainType: { value: 0, Value: "Authoritative" },
        Default: true,
      },
    ]);
    expect(result.imported.acceptedDomains).toEqual([
      { name: "a", domain: "*.a.example", type: "Authoritative", isDefault: true },
    ]);
  });

  it("are certificates, with times as 5.1 writes them", () => {
    const { result } = reading({
      Thumbprint: "A".repeat(40),
      Subject: "CN=a",
      Issuer: "CN=a",
      CertificateDomains: [{ Domain: "a.example" }],
      NotAfter: "/Date(1700000000000)/",
      HasPrivateKey: true,
      Services: { value: 16, Value: "SMTP" },
    });
    expect(result.imported.certificates).toMatchObject([
      {
        thumbprint: "A".repeat(40),
        names: ["a.example"],
        notAfter: "2023-11-14T22:13:20Z",
        services: ["SMTP"],
        hasPrivateKey: true,
      },
    ]);
  });

  it("are permissions; one whose identity names no server is refused", () => {
    const entry = {
      User: { RawIdentity: "CORP\\svc" },
      Deny: { IsPresent: false },
      IsInherited: false,
      ExtendedRights: [{ RawIdentity: "ms-Exch-SMTP-Submit" }],
    };
    expect(reading([{ ...entry, Identity: "EX01\\A" }]).permissions).toMatchObject([
      { identity: "EX01\\A", user: "CORP\\svc", rights: ["ms-exch-smtp-submit"] },
    ]);
    expect(reading([{ ...entry, Identity: { Name: "A" } }])).toMatchObject({
      permissions: [],
      refused: [{ property: "Identity" }],
    });
  });
});
