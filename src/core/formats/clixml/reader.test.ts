import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { decodeHeld, encodingOf } from "../decode";
import { Refusal } from "../fault";
import { type ObjectNode, rawOf } from "./node";
import { ClixmlReader, longestValue } from "./reader";

function read(text: string): readonly ObjectNode[] {
  const objects: ObjectNode[] = [];
  const reader = new ClixmlReader({
    object: (object) => objects.push(object),
    wantsBytes: (_, name) => name === "ba",
  });
  reader.feed(text);
  reader.end();
  return objects;
}

const fixture = (name: string): string => {
  const bytes = readFileSync(new URL(`fixtures/${name}.clixml`, import.meta.url));
  const encoding = encodingOf(bytes);
  if (typeof encoding !== "string") throw new Error(encoding.what);
  return decodeHeld([bytes], encoding).text;
};

const values = (object: ObjectNode | undefined) =>
  Object.fromEntries((object?.properties ?? []).map(({ name, node }) => [`${name}`, rawOf(node)]));

/** The complaint on a text, in words with its place. */
function fault(text: string): string {
  try {
    read(text);
    return "";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.fault.line}:${error.fault.column} ${error.fault.what}`;
  }
}

it("reads every kind of value that the real Export-Clixml writes", () => {
  const [object] = read(fixture("kinds"));
  expect(Object.entries(values(object))).toEqual([
    ["a", 1],
    ["b", ["x"]],
    ["q", [1, 2]],
    ["s", [3]],
    ["ts", "-1.02:03:04.5000000"],
    ["c", "x"],
    ["u", "https://a.example/"],
    ["v", "1.2.3"],
    ["d", "1.5"],
    ["by", 7],
    ["ba", "AQID"],
    ["sb", " 1 "],
    ["x", "<a>b</a>"],
    ["nan", "NaN"],
    ["big", "18446744073709551615"],
    ["dt", "2026-01-02T03:04:05+00:00"],
    // Object.fromEntries makes a member of any name, this one too.
    ["__proto__", "p"],
    ["constructor", "c"],
  ]);
});

it("reads objects with their lines, types, texts, lists and references", () => {
  const [relay, out] = read(fixture("all"));
  expect(relay).toMatchObject({ line: 2, text: "EX01\\Relay" });
  expect(relay?.types[0]).toBe(
    "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector",
  );
  expect(values(relay)).toMatchObject({
    AuthMechanism: "Tls, ExchangeServer",
    Bindings: ["0.0.0.0:25", "[::]:25"],
    Comment: 'Größe <b> & "x" _x000D_ \r\nsecond line, 😀, ’',
    ConnectionTimeout: "1.00:10:00",
    TlsCertificateName: null,
    Id: "EX01\\Relay",
  });
  expect(values(out)).toMatchObject({ ConnectionInactivityTimeOut: "00:10:00" });
});

it("never keeps a secret", () => {
  expect(JSON.stringify(read(fixture("all")))).not.toMatch(/horse|6300|kim/);
});

it("reads the same in UTF-8, UTF-16 and with the other byte order", () => {
  const plain = read(fixture("all"));
  expect(read(fixture("all.utf16"))).toEqual(plain);
  expect(read(fixture("all.utf16be"))).toEqual(plain);
});

it("counts lines whatever ends them", () => {
  const text = fixture("all");
  const lines = (each: string) => read(each).map(({ line }) => line);
  expect(lines(text.replaceAll("\n", "\r\n"))).toEqual(lines(text));
  expect(lines(text.replaceAll("\n", "\r"))).toEqual(lines(text));
});

it("gives texts that stand alone their type", () => {
  expect(read(fixture("texts")).map(({ types, raw }) => [types[0], raw])).toEqual([
    ["System.String", "one"],
    ["System.Int32", 2],
  ]);
  expect(read(fixture("nothing"))).toEqual([]);
});

it("reads the objects of a list or table as those of the file", () => {
  const plain = read(fixture("all"));
  const shown = (all: readonly ObjectNode[]) => all.map((each) => [each.text, values(each)]);
  expect(shown(read(fixture("list")))).toEqual(shown(plain));
  expect(shown(read(fixture("table")))).toEqual(shown(plain));
  const none = "<Objs><Obj><TN><T>System.Object[]</T></TN><LST/></Obj></Objs>";
  expect(read(none)).toEqual([]);
});

it("does not follow a circle or a reference to nothing", () => {
  const circle =
    '<Objs><Obj RefId="0"><Props><Obj N="a" RefId="1"><Props><Ref N="b" RefId="1"/></Props></Obj><Ref N="c" RefId="9"/></Props></Obj></Objs>';
  expect(values(read(circle)[0])).toEqual({ a: undefined, c: undefined });
});

it("does not keep bytes that nobody asked for, nor elements that it does not know", () => {
  const [object] = read(
    '<Objs><Obj><Props><BA N="x">AAAA</BA><BA N="ba">AA A=</BA><Odd N="o"><S>1</S></Odd></Props></Obj></Objs>',
  );
  expect(values(object)).toEqual({ x: undefined, ba: "AAA=", o: undefined });
});

it.each([
  ["", "undefined:undefined The file is empty."],
  [
    "<Objs>\n  <Obj>\n    <S>ab",
    "3:10 The file stops inside <S>: 3 closing tags are missing, </Objs> among them.",
  ],
  [
    "<Objs>\n<Obj RefI",
    "2:10 The file stops inside <Objs>: 1 closing tag is missing, </Objs> among them.",
  ],
  ["<Ob", "1:4 The file stops in the middle of a tag."],
  ["<Objs></Obj>", "1:7 </Obj> closes what is not open; </Objs> is due."],
  ["<Objs></Objs>\n<Objs>", "2:1 Something follows the end of the document, </Objs>."],
  ["<Objs></Objs> x", "1:15 Something follows the end of the document, </Objs>."],
  ["\n x<Objs/>", "2:2 Something stands before the first tag."],
  ["<Objs>\n <a b=c>", "2:2 A tag begins here that is not well-formed XML."],
  ["<Objs><a b='<'/>", "1:7 A tag begins here that is not well-formed XML."],
  [
    '<!DOCTYPE lolz [<!ENTITY lol "lol">]><Objs/>',
    "1:1 The file declares a document type (<!DOCTYPE). Entities declared there can fill the memory, so none is read.",
  ],
  [
    "<Objs>\n<S>a &lol; b</S>",
    '2:6 "&lol;" is no character reference that XML without a DTD knows.',
  ],
  [
    "<Objs><S>&#0;</S></Objs>",
    '1:10 "&#0;" is no character reference that XML without a DTD knows.',
  ],
  [
    '<Objs><S N="&x;"/></Objs>',
    '1:7 "&x;" is no character reference that XML without a DTD knows.',
  ],
  ["<!doctype html><html>", "1:1 This is an HTML page, not an export."],
  ["<html><body>", "1:1 This is an HTML page, not an export."],
  [
    "<?xml version='1.0'?>\n<Report/>",
    "2:1 This is XML of another kind: its root is <Report>, where Export-Clixml writes <Objs>.",
  ],
  [`<Objs>${"<Obj><Props>".repeat(300)}`, "1:3072 Elements are nested deeper than 512 levels."],
  [
    `<Objs><S N="Banner">${"a".repeat(longestValue + 1)}</S></Objs>`,
    "1:7 The value of Banner is longer than 4 MB; Exchange has none of that size.",
  ],
])("refuses %#", (text, message) => {
  expect(fault(text)).toBe(message);
});

it("takes comments, instructions, CDATA and numeric references", () => {
  const text =
    "<?xml version='1.0'?><!-- <Objs> --><Objs><S><![CDATA[a<b]]>&#x41;&#66;&amp;lt;</S></Objs>\n<!-- end -->\n";
  expect(read(text)[0]?.raw).toBe("a<bAB&lt;");
});

it("hands on parts of an organisation that stand in the members of an object, and none of a connector", () => {
  const types = (id: number, name: string) => `<TN RefId="${id}"><T>${name}</T></TN>`;
  const domain = (id: number) =>
    `<Obj N="D" RefId="${id}">${types(id, "Microsoft.Exchange.AcceptedDomain")}<ToString>a</ToString><MS><S N="Name">d${id}</S></MS></Obj>`;
  const inList = `<Obj N="L" RefId="9">${types(9, "System.Object[]")}<LST>${domain(3)}<S>x</S></LST></Obj>`;
  const holder = (type: string, inner: string) =>
    `<Obj RefId="1">${types(1, type)}<MS><S N="Name">holder</S>${inner}</MS></Obj>`;
  const names = (inner: string): readonly unknown[] => {
    const objects: ObjectNode[] = [];
    const reader = new ClixmlReader({
      object: (object) => objects.push(object),
      isPart: (each) => each.some((type) => type.endsWith(".AcceptedDomain")),
      wantsBytes: () => false,
    });
    reader.feed(
      `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${inner}</Objs>`,
    );
    reader.end();
    return objects.map((object) => values(object).Name);
  };
  expect(names(holder("System.Object", domain(2) + inList))).toEqual(["d2", "d3", "holder"]);
  expect(names(holder("Deserialized.Microsoft.Exchange.X", domain(2)))).toEqual(["holder"]);
});
