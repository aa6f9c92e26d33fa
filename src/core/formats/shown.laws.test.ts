import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../testing/seed";
import {
  asCsv,
  asFormatList,
  asFormatTable,
  asJson,
  type ShownConnector,
  shownConnectors,
} from "../../testing/shownConnectors";
import { readInput } from "./index";

/** What was read of each connector, and that nothing was left over. */
function read(text: string): readonly ShownConnector[] {
  const result = readInput({ name: "x", bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(result.fault.what);
  const { connectors, report } = result.imported;
  expect({ ...report, read: 0, setAside: [] }).toEqual({
    ...{ read: 0, setAside: [], ambiguous: [], unknown: [], refused: [], computed: [] },
  });
  return connectors.map(({ kind, server, name, properties }) => ({
    kind,
    server,
    name,
    properties,
  }));
}

type Shown = readonly ShownConnector[];

const withTexts = (connectors: Shown, of: (text: string) => string | null): Shown =>
  connectors.map((each) => ({
    ...each,
    properties: Object.fromEntries(
      Object.entries(each.properties).map(([name, value]) => [
        name,
        typeof value === "string" ? of(value) : value,
      ]),
    ),
  }));

/** Line ends inside a value are read as line feeds. */
const lineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");

/** In text a blank value is nothing. */
const withoutBlanks = (connectors: Shown): Shown =>
  withTexts(connectors, (text) => lineFeeds(text) || null);

describe("connectors come back as they were", () => {
  it("from Format-List, at whatever width its lines were cut", () => {
    fc.assert(
      fc.property(shownConnectors(), fc.integer({ min: 79, max: 200 }), (connectors, width) => {
        expect(read(asFormatList(connectors, width))).toEqual(withoutBlanks(connectors));
      }),
      { numRuns: 100 },
    );
  });

  it("from Format-List as it was posted", () => {
    const posted: readonly ((text: string) => string)[] = [
      (text) => text.replaceAll("\n", "\n\n"),
      (text) => text.replaceAll("\n", "\n> "),
      (text) => text.replaceAll("\n", "\r\n"),
      (text) =>
        text.replace(/(?<=^\w+) +:/gm, (blanks) => `${"\u00a0".repeat(blanks.length - 1)}:`),
      (text) => text.replace(/ +$/gm, ""),
      (text) => text.replace(/(?<=.)$/gm, "  "),
      (text) => `Hello,\nhere it is\n${text}\nThanks`,
    ];
    fc.assert(
      fc.property(shownConnectors(), fc.constantFrom(...posted), (connectors, post) => {
        const text = post(asFormatList(connectors, 4000));
        expect(read(text)).toEqual(withoutBlanks(connectors));
      }),
      { numRuns: 100 },
    );
  });

  it("from Format-Table, whatever stands to the right", () => {
    fc.assert(
      fc.property(shownConnectors(), (connectors) => {
        // Dots at the end of a full cell are taken for the mark of a cut.
        fc.pre(!/\.\.\.["\]]/.test(JSON.stringify(connectors)));
        expect(read(asFormatTable(connectors))).toEqual(withoutBlanks(connectors));
      }),
      { numRuns: 100 },
    );
  });

  it("from CSV, whatever parts its fields and its lists", () => {
    const delimiter = fc.constantFrom(",", ";", "\t");
    const separator = fc.constantFrom("|", " ", ";", ",", ", ", "\n");
    fc.assert(
      fc.property(
        shownConnectors({ anyText: true }),
        delimiter,
        separator,
        (connectors, by, of) => {
          // A file with a zero byte is none of text.
          fc.pre(!JSON.stringify(connectors).includes("\\u0000"));
          expect(read(asCsv(connectors, by, of))).toEqual(withoutBlanks(connectors));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("from JSON of strings, and of objects", () => {
    fc.assert(
      fc.property(shownConnectors({ anyText: true }), fc.boolean(), (connectors, objects) => {
        const text = asJson(connectors, objects);
        expect(read(text)).toEqual(withTexts(connectors, lineFeeds));
      }),
      { numRuns: 100 },
    );
  });
});
