import { describe, expect, it } from "vitest";
import { readingOf } from "../../../testing/expectedReading";
import { readInput } from "../input";

function reading(text: string) {
  const result = readInput({ name: "x.csv", bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(`${result.fault.what} ${result.fault.mend}`);
  return { ...readingOf(result.imported), result };
}
const values = (text: string) =>
  reading(text).connectors.map((each) => (each as { properties: object }).properties);

describe("O11 Export-Csv", () => {
  it.each([
    [
      "#TYPE Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector",
      1,
    ],
    ["sep=,", 1],
    ["\n\n", 3],
    ["[PS] C:\\>Get-ReceiveConnector | ConvertTo-Csv", 1],
  ])("begins behind %j", (above, more) => {
    const { connectors } = reading(`${above}\r\n"Name","Server","Bindings"\r\n"A","EX01",""\r\n`);
    expect(connectors).toMatchObject([{ line: 2 + more, name: "A", server: "EX01" }]);
  });

  it("has the type where the names do not tell the side", () => {
    const typed = (type: string) =>
      `#TYPE Selected.Microsoft.Exchange.Data.${type}\nName,Enabled\nA,True\n`;
    expect(reading(typed("ReceiveConnector")).connectors).toMatchObject([{ kind: "receive" }]);
    expect(reading(typed("SmtpSendConnectorConfig")).connectors).toMatchObject([{ kind: "send" }]);
    expect(reading("Name,Enabled\nA,True\nB,True\n").refused).toEqual([{ line: 1 }]);
  });

  it("reads lists of a remote session, which are joined by blanks", () => {
    const text = `Name,Bindings,RemoteIPRanges,TlsDomainCapabilities\nA,[::]:25 0.0.0.0:25,::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 10.0.0.1,a.example:AcceptOorgProtocol b.example:AcceptCloudServicesMail\n`;
    expect(values(text)).toEqual([
      {
        Bindings: ["[::]:25", "0.0.0.0:25"],
        RemoteIPRanges: ["::/0", "10.0.0.1"],
        TlsDomainCapabilities: [
          "a.example:AcceptOorgProtocol",
          "b.example:AcceptCloudServicesMail",
        ],
      },
    ]);
  });

  it.each([
    "System.String[]",
    "System.Object[]",
    "System.Collections.ArrayList",
    "Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.IPBinding]",
    "Deserialized.Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String, mscorlib, Version=4.0.0.0]]",
  ])("refuses a column of %s once, with the command that exports it", (type) => {
    const { connectors, refused, setAside, result } = reading(
      `"Name","Bindings","Enabled","ObjectClass"\n"A","${type}","True","${type}"\n"B","${type}","True","${type}"\n`,
    );
    expect(connectors).toMatchObject([
      { name: "A", properties: { Enabled: true } },
      { name: "B", properties: { Enabled: true } },
    ]);
    expect(refused).toEqual([{ line: 1, property: "Bindings" }]);
    expect(setAside).toHaveLength(1);
    expect(result.imported.report.refused[0]?.reason).toContain("-join '|'");
    expect(Object.fromEntries(result.fates)).toEqual({ used: 4, refused: 2, setAside: 2 });
  });

  it("takes the type of a credential for a credential", () => {
    const text =
      "Name,Port,AuthenticationCredential\nA,25,System.Management.Automation.PSCredential\n";
    expect(values(text)).toEqual([{ AuthenticationCredential: "credential", Port: 25 }]);
  });

  it("refuses permissions whose rights are a type, once", () => {
    const { permissions, refused } = reading(
      "Identity,User,Deny,IsInherited,ExtendedRights\nEX01\\A,u,False,False,System.Object[]\nEX01\\A,v,False,False,System.Object[]\n",
    );
    expect([permissions, refused]).toEqual([[], [{ line: 1, property: "ExtendedRights" }]]);
  });
});

describe("O12 CSV from a script or a spreadsheet", () => {
  it.each([",", ";", "\t"])("is parted by %j", (delimiter) => {
    const rows = [
      ["Name", "Server", "Bindings", "Enabled"],
      ["A", "EX01", "0.0.0.0:25", "True"],
    ];
    expect(values(rows.map((row) => row.join(delimiter)).join("\n"))).toEqual([
      { Bindings: ["0.0.0.0:25"], Enabled: true },
    ]);
  });

  it.each([
    ["RemoteIPRanges", "10.0.0.1;10.0.0.2", ["10.0.0.1", "10.0.0.2"]],
    ["RemoteIPRanges", "10.0.0.1|10.0.0.2-10.0.0.9", ["10.0.0.1", "10.0.0.2-10.0.0.9"]],
    ["RemoteIPRanges", "10.0.0.1, 10.0.0.2; 10.0.0.3", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
    ["RemoteIPRanges", "10.0.0.1\n10.0.0.2\n", ["10.0.0.1", "10.0.0.2"]],
    ["RemoteIPRanges", "{10.0.0.1, 10.0.0.2}", ["10.0.0.1", "10.0.0.2"]],
    ["RemoteIPRanges", "", []],
    ["RemoteIPRanges", "{}", []],
    ["Bindings", "0.0.0.0:25 [::]:25", ["0.0.0.0:25", "[::]:25"]],
    ["AuthMechanism", "Tls; Integrated", ["Integrated", "Tls"]],
    ["AuthMechanism", "Tls|Integrated", ["Integrated", "Tls"]],
    ["PermissionGroups", "AnonymousUsers Custom", ["AnonymousUsers", "Custom"]],
    ["Enabled", "WAHR", true],
    ["Enabled", "Falsch", false],
    ["Enabled", "VRAI", true],
    ["Enabled", "FAUX", false],
    ["MaxMessageSize", "36 MB (37,748,736 bytes)", 37_748_736],
    ["Comment", "two\r\nlines, 'WAHR'", "two\nlines, 'WAHR'"],
    ["Comment", "", null],
    ["Banner", "WAHR", "WAHR"],
  ])("reads %s %j", (name, text, value) => {
    const given = `"Name";"${name}";"MaxHopCount"\r\n"A";"${text}";""\r\n`;
    expect(values(given)).toEqual([{ [name]: value, MaxHopCount: null }]);
  });

  it.each([
    ["AddressSpaces", "SMTP:*;1|SMTP:x.example;5", ["SMTP:*;1", "SMTP:x.example;5"]],
    ["AddressSpaces", "SMTP:*;1;SMTP:x.example;5", ["SMTP:*;1", "SMTP:x.example;5"]],
    ["AddressSpaces", "smtp:*;1, x.example", ["SMTP:*;1", "SMTP:x.example;1"]],
    ["AddressSpaces", "*;1 x.example;5", ["SMTP:*;1", "SMTP:x.example;5"]],
    ["SmartHosts", "mx1.a.example;192.0.2.25", ["mx1.a.example", "192.0.2.25"]],
    ["SmartHosts", "[192.0.2.25],mx.a.example", ["192.0.2.25", "mx.a.example"]],
    ["SourceTransportServers", "EX01|EX02", ["EX01", "EX02"]],
    ["SourceTransportServers", "EX01 EX02", ["EX01", "EX02"]],
  ])("reads %s %j", (name, text, value) => {
    expect(values(`"Name","${name}","Port"\n"A","${text}",25\n`)).toEqual([
      { [name]: value, Port: 25 },
    ]);
  });

  it("refuses a value that no separator makes good, with the row's line", () => {
    const { refused } = reading('Name,Bindings,Comment\nA,,"x\ny"\nB,"0.0.0.0:25;nonsense",\n');
    expect(refused).toEqual([{ line: 4, connector: "B", property: "Bindings" }]);
  });

  it("refuses rows whose fields cannot be told apart", () => {
    const { connectors, refused, result } = reading(
      'Name,Bindings,MaxMessageSize\nA,,36 MB (37,748,736 bytes)\nB,,36 MB\nC,"0.0.0.0:25" x,1\nD,\n',
    );
    expect(connectors).toMatchObject([{ name: "B", line: 3 }]);
    expect(refused).toEqual([{ line: 2 }, { line: 4 }]);
    expect(result.imported.report.refused[1]?.reason).toContain("down to line 6");
    expect(reading('Name,Bindings\nA,\nB,"x').refused).toEqual([{ line: 3 }]);
    expect(result.imported.whole).toEqual([]);
  });

  it("sets aside a line that is no row, and passes over blank ones and blank columns", () => {
    const { connectors, setAside } = reading("Name;Bindings;;\nA;;;\n;;;\n\nAny idea?\n\nThanks\n");
    expect(connectors).toMatchObject([{ name: "A", line: 2 }]);
    expect(setAside).toEqual([{ line: 5 }]);
  });
});

it("reads both kinds of connector from one table, each by what is not blank", () => {
  const text = "Name,RemoteIPRanges,AddressSpaces\nA,10.0.0.1,\nB,,SMTP:*;1\n";
  expect(reading(text)).toMatchObject({
    connectors: [
      { name: "A", kind: "receive", properties: { RemoteIPRanges: ["10.0.0.1"] } },
      { name: "B", kind: "send", properties: { AddressSpaces: ["SMTP:*;1"] } },
    ],
    setAside: [{}, {}],
    unknown: [],
  });
});

it("reads tables one after the other, with or without their types", () => {
  const text =
    "Name,Bindings\nA,\nName,Bindings\nB,\n#TYPE x.SmtpSendConnectorConfig\nName,Port\nC,25\nName,AddressSpaces\nD,\n";
  expect(reading(text).connectors).toMatchObject([
    { name: "A", line: 2, kind: "receive" },
    { name: "B", line: 4 },
    { name: "C", line: 7, kind: "send" },
    { name: "D", line: 9 },
  ]);
});

it("says that a column that names the connector stands twice, and takes the first", () => {
  const { connectors, result } = reading("Name;Server;Server;Bindings\nA;EX01;EX02;0.0.0.0:25\n");
  expect(connectors).toMatchObject([{ name: "A", server: "EX01" }]);
  expect(result.imported.report.ambiguous).toMatchObject([
    { what: "EX01\\A shows Server twice.", chosen: "the first", line: 2 },
  ]);
});
