import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { anyOrganisation } from "../../testing/designs";
import { Adopter } from "./adopt";
import {
  InputReader,
  mergeImported,
  type Read,
  readInput,
  toOrganisation,
  writeDesign,
} from "./index";
import { writeImportJson } from "./writeImportJson";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`clixml/fixtures/${name}.clixml`, import.meta.url)));
const good = fixture("all");

function read(given: Uint8Array, name = "r.clixml"): Read {
  const result = readInput({ name, bytes: given });
  if (!result.ok) throw new Error(`${result.fault.what} ${result.fault.mend}`);
  return result;
}
const sum = (result: Read) => [...result.fates.values()].reduce((all, each) => all + each, 0);

describe("an export as the real Export-Clixml writes it", () => {
  it("is read with an account that balances", () => {
    const result = read(good);
    expect(Object.fromEntries(result.fates)).toEqual({
      used: 27,
      setAside: 3,
      unknown: 1,
      ambiguous: 1,
      refused: 1,
    });
    expect(sum(result)).toBe(20 + 8 + 5);
    const [relay, out] = result.imported.connectors;
    expect(relay?.properties).toMatchObject({
      AuthMechanism: ["ExchangeServer", "Tls"],
      RemoteIPRanges: ["192.0.2.0/24", "2001:db8::1"],
      MaxProtocolErrors: "Unlimited",
      Comment: 'Größe <b> & "x" _x000D_ \nsecond line, 😀, ’',
    });
    expect(out?.properties).toMatchObject({
      AuthenticationCredential: "credential",
      ConnectionInactivityTimeOut: "00:10:00",
      SmartHosts: ["mail.corp.example", "192.0.2.60"],
    });
    expect(JSON.stringify(result.imported)).not.toMatch(/horse|kim/);
    expect(result.imported.servers).toEqual([{ name: "EX01", fqdn: "ex01.corp.example" }]);
    expect(result.imported.report.unknown).toEqual([{ what: "Sparkle", file: "r.clixml" }]);
    expect(result.imported.report.refused).toMatchObject([
      { connector: "EX01\\Relay", property: "ConnectionTimeout", file: "r.clixml", line: 84 },
    ]);
  });

  it("in an old code page is not taken for Unicode", () => {
    const damaged = good.slice();
    damaged[damaged.length - 20] = 0xe4;
    expect(readInput({ name: "r", bytes: damaged })).toMatchObject({
      ok: false,
      fault: { code: "input-encoding" },
    });
  });

  it.each(["all.utf16", "all.utf16be"])("is the same in %s", (name) => {
    expect(read(fixture(name)).imported).toEqual(read(good).imported);
  });

  it("keeps its values where -Depth cut the objects inside", () => {
    const values = (result: Read) => result.imported.connectors.map((each) => each.properties);
    expect(values(read(fixture("depth1")))).toEqual(values(read(good)));
  });

  it("leaves what was not selected unknown", () => {
    const result = read(fixture("selected"));
    expect(result.imported.connectors[0]?.properties).toEqual({
      Enabled: true,
      RemoteIPRanges: ["192.0.2.0/24", "2001:db8::1"],
    });
    const [relay] = Object.values(toOrganisation([result]).connectors);
    expect(relay?.unknown).toContain("Bindings");
    expect(relay?.unknown).not.toContain("Enabled");
  });

  it("is the same in whatever pieces it comes", () => {
    const whole = readInput({ name: "a", bytes: good });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (size) => {
        const reader = new InputReader("a");
        for (let at = 0; at < good.length; at += size) reader.write(good.subarray(at, at + size));
        expect(reader.end()).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe("refuses with one complaint and its place", () => {
  const mend = "Run Get-ReceiveConnector | Export-Clixml receive.xml";
  it.each([
    ["an empty file", "", "input-empty", undefined, "The file is empty."],
    ["white space", " \n\t", "input-empty", undefined, "The file is empty."],
    [
      "an archive",
      "PK\u0003\u0004\u0000\u0000",
      "input-binary",
      undefined,
      "This is a binary file, no text.",
    ],
    [
      "XML that was cut",
      "<Objs>\n<Obj><Props>\n<S",
      "clixml-cut",
      3,
      "The file stops inside <Props>: 3 closing tags are missing, </Objs> among them.",
    ],
    [
      "an XML bomb",
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "b">]><Objs/>',
      "clixml-doctype",
      2,
      /^The file declares a document type/,
    ],
    [
      "a web page",
      "<!-- x -->\n<html>",
      "clixml-is-html",
      2,
      "This is an HTML page, not an export.",
    ],
    [
      "a web page with a document type",
      "<!doctype html>",
      "clixml-is-html",
      1,
      "This is an HTML page, not an export.",
    ],
    [
      "Format-List of anything",
      "\n\nName : a\nServer : b\n",
      "input-notation",
      3,
      "This text is neither an export, a script nor a design. It begins: Name : a",
    ],
    [
      "prose",
      "Dear all,",
      "input-notation",
      1,
      "This text is neither an export, a script nor a design. It begins: Dear all,",
    ],
    ["other JSON", '[{"Name": "a"}]', "json-other", undefined, /^This JSON is neither/],
    [
      "JSON that was cut",
      '{"portolan": 1,\n "name"',
      "json-malformed",
      2,
      "This is no well-formed JSON. A colon is due here.",
    ],
    [
      "an import with a wrong list",
      '{"connectors":\n [{"kind": "both"}]}',
      "import-json-content",
      2,
      /^connectors\.0\.kind: /,
    ],
  ])("%s", (_, text, code, line, what) => {
    const result = readInput({ name: "x", bytes: bytes(text) });
    expect(result).toMatchObject({ ok: false, file: "x", fault: { code } });
    if (result.ok) return;
    expect(result.fault.line).toBe(line);
    expect(result.fault.what).toMatch(what);
    expect(result.fault.mend).not.toBe("");
  });

  it("objects of another type, naming them and the command to run", () => {
    const result = readInput({ name: "x", bytes: fixture("mailboxes") });
    expect(result).toMatchObject({
      ok: false,
      fault: {
        what: "The file holds 2 × Mailbox, 1 × Guid, and no connector, server, accepted domain, certificate, permission or transport setting.",
        mend: expect.stringContaining(mend),
      },
    });
  });

  it("names that would harm an object are names like others", () => {
    const text = `<Objs><Obj><TN><T>a.ReceiveConnector</T></TN><Props><S N="Name">a</S>${[
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
    ]
      .map((name) => `<S N="${name}">x</S>`)
      .join("")}</Props></Obj></Objs>`;
    const { imported } = read(bytes(text));
    expect(imported.connectors[0]?.properties).toEqual({});
    expect(imported.report.unknown.map(({ what }) => what)).toEqual([
      "__proto__",
      "constructor",
      "hasOwnProperty",
      "toString",
    ]);
    expect(Object.prototype).not.toHaveProperty("x");
  });
});

describe("text that is not CliXml", () => {
  const list = "Name : Größe\r\nServer : EX01\r\nBindings : {0.0.0.0:25}\r\n";
  const utf16 = Uint8Array.from(
    [...`\ufeff${list}`].flatMap((each) => {
      const code = each.charCodeAt(0);
      return [code & 255, code >> 8];
    }),
  );
  const ansi = Uint8Array.from([...list].map((each) => each.charCodeAt(0)));
  const names = ({ imported }: Read) => imported.connectors.map(({ name }) => name);

  it("is read in UTF-8 and UTF-16, and in Windows-1252 with a note", () => {
    expect(names(read(bytes(list)))).toEqual(["Größe"]);
    expect(names(read(utf16))).toEqual(["Größe"]);
    const { imported } = read(ansi, "receive.txt");
    expect(imported.connectors).toMatchObject([{ name: "Größe", file: "receive.txt" }]);
    expect(imported.report.notes).toEqual([
      { what: expect.stringMatching(/Windows-1252/), file: "receive.txt" },
    ]);
    expect(read(bytes(JSON.stringify(imported)), "i.json").imported).toEqual(imported);
  });

  it("is the same in whatever pieces it comes", () => {
    for (const given of [bytes(list), utf16, ansi]) {
      const whole = readInput({ name: "a", bytes: given });
      for (const size of [1, 7, 30]) {
        const reader = new InputReader("a");
        for (let at = 0; at < given.length; at += size) reader.write(given.subarray(at, at + size));
        expect(reader.end()).toEqual(whole);
      }
    }
  });

  it("on which a pattern of the engine gives up is refused and does not throw", () => {
    const { take } = Adopter.prototype;
    Adopter.prototype.take = () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    try {
      expect(readInput({ name: "a", bytes: bytes(list) })).toMatchObject({
        ok: false,
        fault: { code: "input-long-line" },
      });
    } finally {
      Adopter.prototype.take = take;
    }
  });

  it("of too many lines is refused before it is parted", () => {
    expect(readInput({ name: "a", bytes: bytes(`x${"\r\n".repeat(2_000_001)}`) })).toMatchObject({
      ok: false,
      fault: { code: "input-too-long" },
    });
  });

  it("longer than is held is refused with the way out", () => {
    const reader = new InputReader("a");
    const piece = bytes("Dear all,\n".repeat(1_000_000));
    let more = true;
    for (let at = 0; at < 7 && more; at += 1) more = reader.write(piece);
    expect(more).toBe(false);
    expect(reader.end()).toMatchObject({
      fault: { code: "input-too-long", mend: expect.stringContaining("Export-Clixml") },
    });
  });
});

it("never throws on any bytes, and accounts for every property that it reads", () => {
  const sometimes = fc.constantFrom(
    "Name",
    "Banner",
    "Guid",
    "Bindings",
    "__proto__",
    "Odd",
    "Enabled",
  );
  const value = fc.constantFrom("<Nil", "<S", "<B", "<I32");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }).map((tail) => ({ given: tail, count: undefined })),
        fc.tuple(fc.nat(good.length), fc.nat(255)).map(([at, byte]) => {
          const changed = good.slice();
          changed[at] = byte;
          return { given: changed, count: undefined };
        }),
        fc.array(fc.tuple(sometimes, value), { maxLength: 12 }).map((all) => ({
          given: bytes(
            `<Objs><Obj><TN><T>a.ReceiveConnector</T></TN><MS>${all.map(([name, tag]) => `${tag} N="${name}">true</${tag.slice(1)}>`).join("")}</MS></Obj></Objs>`,
          ),
          count: all.length,
        })),
      ),
      ({ given, count }) => {
        const result = readInput({ name: "x", bytes: given });
        if (count !== undefined) expect(result.ok).toBe(true);
        if (result.ok && count !== undefined) expect(sum(result)).toBe(count);
      },
    ),
    { numRuns: 1000 },
  );
});

describe("what import writes", () => {
  it("is read again as it was", () => {
    const { imported } = read(good);
    const again = read(bytes(JSON.stringify(imported)), "i.json");
    expect(again.imported).toEqual(imported);
    expect(mergeImported([again.imported])).toEqual(mergeImported([imported]));
    expect(toOrganisation([again])).toEqual(toOrganisation([read(good)]));
  });

  it("is judged value by value when another wrote it", () => {
    const properties = { MaxHopCount: 9999, Odd: 1, Banner: "220 a" };
    const change = { cmdlet: "Set-ReceiveConnector", identity: "a", set: { MaxHopCount: 9999 } };
    const text = { connectors: [{ kind: "receive", name: "a", properties }], changes: [change] };
    const { imported } = read(bytes(JSON.stringify(text)), "i.json");
    expect(imported.connectors).toEqual([
      { kind: "receive", server: null, name: "a", properties: { Banner: "220 a" }, file: "i.json" },
    ]);
    expect(imported.report.unknown).toEqual([{ what: "Odd", file: "i.json" }]);
    expect(imported.report.refused).toMatchObject([
      { connector: "a", property: "MaxHopCount" },
      { connector: "a", property: "MaxHopCount" },
    ]);
    expect(imported).not.toHaveProperty("acceptedDomains");
  });
});

describe("a design", () => {
  const relay = receiver("Relay", {
    explicit: { Banner: "220 a" },
    drafts: { MaxMessageSize: "36 M" },
    permissions: [{ user: "u", rights: ["r"], deny: false }],
  });
  const corp = { ...organisation([server("EX01")], [relay, sender("Out")]), deployed: { relay } };

  it("is known by its content and kept whole", () => {
    const result = read(bytes(writeDesign(corp)), "corp.json");
    expect(result.design).toEqual(corp);
    expect(toOrganisation([result])).toEqual(corp);
    expect(result.imported).toMatchObject({
      connectors: [
        { kind: "receive", server: "EX01", name: "Relay", file: "corp.json" },
        { kind: "send", server: null, name: "Out" },
      ],
      permissions: [{ identity: "EX01\\Relay", user: "u" }],
      servers: [{ name: "EX01" }],
      whole: [],
      report: {
        setAside: [{ what: "deployed" }],
        refused: [{ connector: "EX01\\Relay", property: "MaxMessageSize" }],
      },
    });
    expect(JSON.stringify(result.imported.servers)).not.toContain('"id"');
  });

  it("is the ground that exports are put on, whichever comes first", () => {
    const design = read(bytes(writeDesign(corp)), "corp.json");
    for (const inputs of [
      [design, read(good)],
      [read(good), design],
    ]) {
      const made = toOrganisation(inputs);
      expect(made.name).toBe(corp.name);
      expect(made.deployed).toEqual(corp.deployed);
      expect(made.connectors.relay?.explicit.MaxHopCount).toBe(60);
    }
  });

  it("names the organisation after the default domain where there is no design", () => {
    expect(toOrganisation([read(good)]).name).toBe("corp.example");
    expect(toOrganisation([]).name).toBe("Organisation");
  });

  it("can be any: its import is read again as it was", () => {
    fc.assert(
      fc.property(anyOrganisation({ hostile: true }), (any) => {
        const { imported } = read(bytes(writeDesign(any)), "d.json");
        expect(read(bytes(writeImportJson(imported)), "i.json").imported).toEqual(imported);
      }),
      { numRuns: 15 },
    );
  });
});
