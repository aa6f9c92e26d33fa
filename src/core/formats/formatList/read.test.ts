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
const reasons = (text: string) =>
  reading(text).result.imported.report.refused.map(
    ({ line, connector, property, reason }) => `${line} ${connector} ${property}: ${reason}`,
  );
const whole = (text: string) => reading(text).result.imported.whole;

describe("O1, O2 Format-List", () => {
  const two = [
    "",
    "RunspaceId     : 1",
    "Name           : A",
    "Server         : EX01",
    "Bindings       : {0.0.0.0:25}",
    "",
    "RunspaceId     : 1",
    "Name           : B",
    "Server         : EX02",
    "Bindings       : {}",
    "",
  ];

  it.each(["\n", "\r\n", "\r"])("counts lines that end in %j", (end) => {
    expect(named(two.join(end))).toEqual(["2 EX01\\A", "7 EX02\\B"]);
  });

  it("knows a blank value from an empty list", () => {
    expect(
      values("Name : A\nBanner : \nBindings : {}\nRemoteIPRanges :\nAuthMechanism : \n"),
    ).toEqual([{ AuthMechanism: ["None"], Banner: null, Bindings: [], RemoteIPRanges: [] }]);
  });

  it("takes server and name from the identity, and leaves the server open where nothing says it", () => {
    expect(named("Identity : EX01\\Relay\nBindings : {}\nEnabled : True\n")).toEqual([
      "1 EX01\\Relay",
    ]);
    expect(named("Name : Relay\nBindings : {}\nEnabled : True\n")).toEqual(["1 null\\Relay"]);
  });

  it("takes what is calculated for unknown, where its colon stands below the others", () => {
    const text =
      "Mail Owner : team\nOwner      : team\nName       : A\nBindings   : {}\nStep two   : x\n";
    expect(reading(text)).toMatchObject({
      connectors: [{ line: 1, name: "A" }],
      setAside: [],
      unknown: [{ what: "Mail Owner" }, { what: "Owner" }, { what: "Step two" }],
    });
  });

  it("knows the side by the command where properties do not tell it", () => {
    const text = "Name    : A\nEnabled : True\nFqdn    : a.example\n";
    expect(reasons(text)).toEqual([
      expect.stringMatching(/^1 .*receive and of send connectors alike/),
    ]);
    expect(reading(`[PS] C:\\>Get-SendConnector | fl\n\n${text}`).connectors).toMatchObject([
      { kind: "send", name: "A", line: 3 },
    ]);
  });

  it("stands below a command without its prompt", () => {
    const text =
      "Get-ReceiveConnector | fl Name,Enabled,Bindings\n\nName : A\nEnabled : True\nBindings : {}\n";
    expect(reading(text)).toMatchObject({ connectors: [{ name: "A" }], setAside: [{ line: 1 }] });
    expect(whole(text)).toEqual(["receive"]);
  });

  it("takes no signature below a command for an object", () => {
    const text =
      "PS C:\\> Get-ReceiveConnector | fl\nName : A\nBindings : {}\n\nRegards\nName: Kim\n";
    expect(named(text)).toEqual(["2 null\\A"]);
  });

  it("is whole only where the command shows all connectors", () => {
    const list = "\nIdentity : EX01\\A\nBindings : {}\n";
    expect(whole(list)).toEqual([]);
    expect(whole(`PS C:\\> Get-ReceiveConnector | fl${list}`)).toEqual(["receive"]);
    expect(whole(`PS C:\\> Get-ReceiveConnector 'EX01\\A' | fl${list}`)).toEqual([]);
    expect(whole(`PS C:\\> Get-ReceiveConnector | select -First 1 | fl${list}`)).toEqual([]);
  });

  it("tells text with three known names of something else", () => {
    const box = "Name     : kim\nIdentity : a/kim\nGuid     : 1\nAlias    : kim\n\n";
    const result = reading(`${box}Name : A\nBindings : {}\nEnabled : True\n`);
    expect(result.connectors).toMatchObject([{ name: "A" }]);
    expect(result.result.imported.report.unknown).toMatchObject([{ what: "object", line: 1 }]);
    expect(read(box)).toMatchObject({ ok: false, fault: { code: "import-wrong-type" } });
  });
});

describe("O3 wrapped values", () => {
  const wrapped = (width: number, ...pairs: readonly (readonly [string, string])[]) =>
    pairs
      .flatMap(([name, value]) => {
        const whole = `${name.padEnd(14)} : ${value}`;
        const pieces = [whole.slice(0, width)];
        for (let at = width; at < whole.length; at += width - 17)
          pieces.push(" ".repeat(17) + whole.slice(at, at + width - 17));
        return pieces;
      })
      .join("\n");
  const list = "{192.0.2.1, 192.0.2.2, 192.0.2.3, 192.0.2.4, 192.0.2.5, 192.0.2.6, 192.0.2.7}";
  const items = ["1", "2", "3", "4", "5", "6", "7"].map((each) => `192.0.2.${each}`);

  it.each([24, 33, 40, 41, 42, 43, 44, 60, 80, 120])(
    "are joined as they were cut at %i",
    (width) => {
      const text = wrapped(
        width,
        ["Name", "A"],
        ["RemoteIPRanges", list],
        ["Comment", "a b  c ".repeat(9)],
      );
      expect(values(text)).toEqual([
        { Comment: "a b  c ".repeat(9).trim(), RemoteIPRanges: items },
      ]);
    },
  );

  it("keep a blank that an editor took from the end of a full line", () => {
    const text = wrapped(
      36,
      ["Name", "A"],
      ["Comment", "one two three four five six seven"],
      ["RemoteIPRanges", list],
    );
    const taken = text.replace(/ +$/gm, "");
    expect(taken).not.toBe(text);
    expect(values(taken)).toEqual(values(text));
  });

  it("hold a line end where a line is not full", () => {
    const text = wrapped(60, ["Name", "A"], ["RemoteIPRanges", list], ["Bindings", "{}"]);
    expect(
      values(`${text}\nComment        : first,\n                 second\n                 third\n`),
    ).toEqual([{ Bindings: [], Comment: "first, second\nthird", RemoteIPRanges: items }]);
  });

  it("hold a line end where the longest line is no console's width", () => {
    expect(
      values("Name     : A\nBindings : {}\nComment  : the longest\n           of all\n"),
    ).toEqual([{ Bindings: [], Comment: "the longest\nof all" }]);
  });

  it("have a blank where an editor broke a name, and none in the members of a list", () => {
    const long = `${"x".repeat(60)}\n`;
    const text = `Name               : A\nBindings           : {}\nTlsCertificateName : <I>CN=My\n                     CA<S>CN=a\nRemoteIPRanges     : {10.0.\n                     0.1}\nComment            : ${long}`;
    expect(values(text)).toMatchObject([
      { RemoteIPRanges: ["10.0.0.1"], TlsCertificateName: "<I>CN=My CA<S>CN=a" },
    ]);
  });

  it("are joined where an editor took indents away", () => {
    const name = "Name : A\nBindings : {}\n";
    expect(
      values(`${name}RemoteIPRanges : {10.0.0.1, 10.0.0.2,\n10.0.0.3, 10.0.\n0.4}\nEnabled : True`),
    ).toEqual([
      {
        Bindings: [],
        Enabled: true,
        RemoteIPRanges: ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"],
      },
    ]);
  });
});

describe("O4 cut lists", () => {
  it.each([
    ["5.1", "{10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4...}", 4],
    ["7", "{10.0.0.1, 10.0.0.2…}", 2],
    ["any", "{10.0.0.1, …}", 1],
  ])("of %s are never a value", (_, list, count) => {
    const text = `Identity : EX01\\A\nRemoteIPRanges : ${list}\nEnabled : True\n`;
    expect(values(text)).toEqual([{ Enabled: true }]);
    expect(reasons(text)).toEqual([
      expect.stringMatching(`^2 EX01\\\\A RemoteIPRanges: The list was cut after ${count} val`),
    ]);
    expect(reasons(text)[0]).toContain("$FormatEnumerationLimit = -1");
  });

  it("without their end are refused too", () => {
    expect(reasons("Name : A\nRemoteIPRanges : {10.0.0.1, 10.0.0.2\nEnabled : True\n")).toEqual([
      expect.stringMatching(/^2 A RemoteIPRanges: The list has no closing brace/),
    ]);
  });

  it("of properties that are no part of a design are set aside", () => {
    expect(reading("Name : A\nBindings : {}\nObjectClass : {top, a, b, c...}\n")).toMatchObject({
      setAside: [{}],
      refused: [],
    });
  });

  it("leave dots in free text alone", () => {
    expect(values("Name : A\nBindings : {}\nComment : see ticket...\n")).toMatchObject([
      { Comment: "see ticket..." },
    ]);
  });
});

describe("O6 posted text", () => {
  it("tells objects apart by a name that comes again where every line has a blank one behind it", () => {
    const lines = [
      "Name : A",
      "Bindings : {}",
      "Enabled : True",
      "Name : B",
      "Bindings : {}",
      "Enabled : False",
    ];
    expect(named(lines.join("\n\n"))).toEqual(["1 null\\A", "7 null\\B"]);
  });

  it("takes marks of quoting, no-break spaces, tabs and blanks at the end away", () => {
    const lines = [
      "Name\t: A  ",
      "Bindings\u00a0 \u00a0: {0.0.0.0:25,\u00a0[::]:25}  ",
      "Enabled : True  ",
    ];
    expect(values(lines.map((line) => `> ${line}`).join("\n"))).toEqual([
      { Bindings: ["0.0.0.0:25", "[::]:25"], Enabled: true },
    ]);
    expect(values(lines.map((line) => `>${line}`).join("\n"))).toHaveLength(1);
    expect(values(lines.map((line) => `    ${line}`).join("\n"))).toHaveLength(1);
  });

  it("sets each run of other text aside once, with its first line", () => {
    const text =
      "Hi,\n\nsee below\nName : A\nBindings : {}\nEnabled : True\n\nWARNING: x\n\nthanks\n";
    const { setAside, result } = reading(text);
    expect(setAside).toEqual([{ line: 1 }, { line: 8 }]);
    expect(result.imported.report.setAside.map(({ what }) => what)).toEqual(["Hi,", "WARNING: x"]);
  });

  it("makes an object whole that a single blank line stood in, and keeps two outputs apart", () => {
    const half = "RemoteIPRanges : {10.0.0.1}\nBindings       : {}\n";
    expect(named(`${half}\nName           : A\nEnabled        : True\n`)).toEqual(["1 null\\A"]);
    expect(reading(`${half}\n\nName           : A\nPort           : 25\n`)).toMatchObject({
      connectors: [{ kind: "send", name: "A" }],
      refused: [{ line: 1 }],
    });
  });
});

describe("O7 lists that the poster joined", () => {
  it.each([",", ";", "|", " ", ", ", " | "])("by %j", (separator) => {
    const text = `Name : A\nRemoteIPRanges : ${["10.0.0.1", "10.0.0.0/8"].join(separator)}\nBindings : 0.0.0.0:25\n`;
    expect(values(text)).toEqual([
      { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.0.0.1", "10.0.0.0/8"] },
    ]);
  });
});

it("reads several outputs of several commands in one paste", () => {
  const text = [
    "[PS] C:\\>Get-ReceiveConnector | fl Identity,Bindings",
    "",
    "Identity : EX01\\A",
    "Bindings : {0.0.0.0:25}",
    "",
    "[PS] C:\\>Get-SendConnector | ft Name,AddressSpaces",
    "",
    "Name AddressSpaces",
    "---- -------------",
    "Out  {SMTP:*;1}",
    "",
    "[PS] C:\\>Get-AcceptedDomain | ft",
    "",
    "Name         DomainName   DomainType    Default",
    "----         ----------   ----------    -------",
    "corp.example corp.example Authoritative True",
  ].join("\n");
  const { result, ...lists } = reading(text);
  expect(lists).toMatchObject({
    connectors: [{ name: "A" }, { name: "Out" }],
    setAside: [{ line: 1 }, { line: 6 }, { line: 12 }],
  });
  expect(result.imported.whole).toEqual(["receive", "send"]);
  expect(result.imported.acceptedDomains).toEqual([
    { name: "corp.example", domain: "corp.example", type: "Authoritative", isDefault: true },
  ]);
});

it("reads both kinds of connector from one table, each row by what is not blank", () => {
  const table = [
    "Name     Bindings     RemoteIPRanges AddressSpaces Enabled",
    "----     --------     -------------- ------------- -------",
    "Relay    {0.0.0.0:25} {10.0.0.1}     {}               True",
    "Internet                             {SMTP:*;1}       True",
    "",
  ].join("\n");
  expect(reading(table).connectors).toMatchObject([
    { name: "Relay", kind: "receive", properties: { RemoteIPRanges: ["10.0.0.1"] } },
    { name: "Internet", kind: "send", properties: { AddressSpaces: ["SMTP:*;1"] } },
  ]);
});
