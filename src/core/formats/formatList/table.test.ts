import { describe, expect, it } from "vitest";
import { readingOfText as reading } from "../../../testing/expectedReading";
import { readInput } from "../input";

const read = (text: string) => readInput({ name: "x.txt", bytes: new TextEncoder().encode(text) });

const values = (text: string) =>
  reading(text).connectors.map((each) => (each as { properties: object }).properties);
const named = (text: string) =>
  reading(text).connectors.map((each) => {
    const { line, server, name } = each as { line: number; server: string | null; name: string };
    return `${line} ${server}\\${name}`;
  });

describe("O5 Format-Table", () => {
  const cut = [
    "Identity                         Bindings                         Enabled",
    "--------                         --------                         -------",
    "EX01\\Default EX01                {0.0.0.0:2525, [::]:2525}        True",
    "EX02\\Relay for northern regio... {10.20.0.12:25, [2001:db8:20:... True",
    "EX02\\B                           {10.20.0.12:25, [2001:db8:20::1… False",
  ];

  it("is not the whole list where a row was refused", () => {
    const listed = (rows: number) =>
      [
        "[PS] C:\\>Get-ReceiveConnector | ft Identity,Bindings,Enabled",
        "",
        ...cut.slice(0, rows),
      ].join("\n");
    expect(reading(listed(3)).result.imported.whole).toEqual(["receive"]);
    expect(reading(listed(4)).result.imported.whole).toEqual([]);
  });

  it("refuses a row whose name is cut, and of another row the cell", () => {
    expect(reading(cut.join("\n"))).toMatchObject({
      connectors: [
        { line: 3, properties: { Bindings: ["0.0.0.0:2525", "[::]:2525"], Enabled: true } },
        { line: 5, properties: { Enabled: false } },
      ],
      refused: [
        { line: 4, property: "Identity" },
        { line: 5, connector: "EX02\\B", property: "Bindings" },
      ],
      result: { imported: { whole: [] } },
    });
  });

  it("parts cells that stand to the right", () => {
    const text = [
      "Name        Enabled         Port MaxMessageSize           AddressSpaces",
      "----        -------         ---- --------------           -------------",
      "A              True           25 35 MB (36,700,160 bytes) {SMTP:*;1}",
      "B b b         False 123456789012 Unlimited                {SMTP:a.example;1, SMTP:b.example;2}",
    ].join("\n");
    expect(reading(text)).toMatchObject({
      connectors: [
        { name: "A", properties: { Port: 25, Enabled: true, AddressSpaces: ["SMTP:*;1"] } },
        { name: "B b b", properties: { MaxMessageSize: "Unlimited", Enabled: false } },
      ],
      refused: [{ connector: "B b b", property: "Port", line: 4 }],
    });
  });

  it("takes a blank cell for nothing, and misses columns that are not there", () => {
    const text = "Name Banner Bindings\n---- ------ --------\nA           {}\nB    220 x\n";
    expect(values(text)).toEqual([
      { Banner: null, Bindings: [] },
      { Banner: "220 x", Bindings: [] },
    ]);
  });

  it("refuses rows that are wrapped, and those whose columns run together", () => {
    const wrapped =
      "Name  Bindings\n----  --------\nRelay {0.0.0.0:25,\n      [::]:25}\nB     {}\n";
    expect(reading(wrapped)).toMatchObject({
      connectors: [{ name: "B", line: 5 }],
      refused: [{ line: 3 }, { line: 4 }],
    });
    const mixed = "Name Bindings\n---- --------\nRelay five {}\nB    {}\n";
    expect(reading(mixed)).toMatchObject({ connectors: [{ name: "B" }], refused: [{ line: 3 }] });
  });

  it("ends at a prompt, and begins again behind it", () => {
    const text = `${cut.slice(0, 3).join("\n")}\n[PS] C:\\>Get-SendConnector | ft Name,Port\n\nName Port\n---- ----\nOut    25\n`;
    expect(reading(text)).toMatchObject({
      connectors: [{ name: "Default EX01" }, { kind: "send", name: "Out", line: 8 }],
      setAside: [{ line: 4 }],
    });
  });

  it("reads a table between whose lines an editor put blank ones", () => {
    const text = `${cut.slice(0, 3).join("\n\n")}\n\nEX01\\B                           {0.0.0.0:25}                     True\n\nThanks\n`;
    expect(named(text)).toEqual(["5 EX01\\Default EX01", "7 EX01\\B"]);
  });
});

describe("O14 Get-ADPermission", () => {
  const entry = (user: string, inherited: string, rights: string) =>
    `User : ${user}\nIdentity : EX01\\Relay\nDeny : False\nIsInherited : ${inherited}\nExtendedRights : ${rights}\n`;

  it("as a list: entries, inherited ones by their line, cut rights refused", () => {
    const text = [
      entry("CORP\\a", "False", "{ms-Exch-SMTP-Submit}"),
      entry("CORP\\b", "True", "{ms-Exch-SMTP-Submit}"),
      entry("CORP\\c", "True", "{ms-Exch-SMTP-Submit...}"),
    ].join("\n");
    expect(reading(text)).toMatchObject({
      permissions: [{ line: 1, user: "CORP\\a", rights: ["ms-exch-smtp-submit"], deny: false }],
      setAside: [{ line: 7 }, { line: 13 }],
      refused: [],
    });
    expect(reading(entry("CORP\\d", "False", "{ms-Exch-SMTP-Submit...}"))).toMatchObject({
      permissions: [],
      refused: [{ line: 5, connector: "EX01\\Relay", property: "ExtendedRights" }],
    });
  });

  it("as a table with rights", () => {
    const text = [
      "User         Deny  Inherited ExtendedRights        Identity",
      "----         ----  --------- --------------        --------",
      "CORP\\svc     False     False {ms-Exch-SMTP-Submit} EX01\\Relay",
      "CORP\\Admins  False      True                       EX01\\Relay",
    ].join("\n");
    expect(reading(text)).toMatchObject({
      permissions: [{ line: 3, user: "CORP\\svc", identity: "EX01\\Relay" }],
      setAside: [{ line: 4 }],
      refused: [],
    });
  });

  it("as the table that it shows of itself, which has no rights", () => {
    const text = [
      "Identity             User                 Deny  Inherited",
      "--------             ----                 ----  ---------",
      "EX01\\Relay           NT AUTHORITY\\ANON... False False",
      "EX01\\Relay           NT AUTHORITY\\Self    False False",
      "EX01\\Relay           CORP\\Exchange Ser... False True",
    ].join("\n");
    expect(reading(text)).toMatchObject({
      permissions: [],
      setAside: [{ line: 5 }],
      refused: [
        { line: 3, property: "User" },
        { line: 4, connector: "EX01\\Relay" },
      ],
    });
  });
});

describe("O15 addresses alone", () => {
  const fault = { code: "text-addresses", mend: expect.stringContaining("Format-List Identity") };

  it.each([
    ["lines", "192.0.2.1\n10.0.0.0/8\n", 1],
    [
      "a command and lines",
      "[PS] C:\\>(Get-ReceiveConnector 'EX01\\A').RemoteIPRanges\n192.0.2.1\n",
      2,
    ],
    [
      "a list",
      "\nLowerBound  : 192.0.2.1\nUpperBound  : 192.0.2.1\nRangeFormat : SingleAddress\n",
      2,
    ],
    [
      "a table",
      "LowerBound UpperBound RangeFormat   Size Expression\n---------- ---------- -----------   ---- ----------\n192.0.2.1  192.0.2.1  SingleAddress    1 192.0.2.1\n",
      1,
    ],
  ])("as %s ask whose they are", (_, text, line) => {
    expect(read(text)).toMatchObject({ ok: false, fault: { ...fault, line } });
  });

  it("beside an output are refused with their line", () => {
    const text =
      "Name : A\nBindings : {}\nEnabled : True\n\nPS C:\\> (Get-ReceiveConnector A).RemoteIPRanges\n192.0.2.1\n";
    expect(reading(text)).toMatchObject({
      connectors: [{ name: "A" }],
      setAside: [{ line: 5 }],
      refused: [{ line: 6, property: "RemoteIPRanges" }],
    });
  });
});
