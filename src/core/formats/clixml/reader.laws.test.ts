import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { effortOf } from "../../../testing/effort";
import { Refusal } from "../fault";
import type { ObjectNode } from "./node";
import { ClixmlReader } from "./reader";

const good = readFileSync(new URL("fixtures/all.clixml", import.meta.url), "utf8");

function read(pieces: readonly string[]): readonly ObjectNode[] | string {
  const objects: ObjectNode[] = [];
  const reader = new ClixmlReader({ object: (each) => objects.push(each), wantsBytes: () => true });
  try {
    for (const piece of pieces) reader.feed(piece);
    reader.end();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return JSON.stringify(error.fault);
  }
  return objects;
}

const cutAt = (text: string, places: readonly number[]): string[] => {
  const sorted = [...places].map((each) => each % (text.length + 1)).sort((a, b) => a - b);
  return [...sorted, text.length].map((end, index) => text.slice(sorted[index - 1] ?? 0, end));
};

/** Text that is likely to be nearly CliXml. */
const nearly = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<Objs>",
        "</Objs>",
        "<Obj>",
        '<Obj RefId="0">',
        "</Obj>",
        "<Props>",
        "</Props>",
        "<MS>",
        "</MS>",
        "<TN>",
        "<T>",
        "</T>",
        "</TN>",
        '<TNRef RefId="0"/>',
        "<LST>",
        "</LST>",
        "<DCT>",
        "<En>",
        '<S N="Value">',
        "</S>",
        "<Nil/>",
        '<Ref RefId="0"/>',
        "<BA>",
        "</BA>",
        "<ToString>",
        "</ToString>",
        "&amp;",
        "&#x41;",
        "&",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "<!",
        "\r",
        "\n",
        "_x000D_",
        '"',
        "'",
        ">",
        "<",
        "\u0000",
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

it("reads the same however the text is cut into pieces", () => {
  const places = fc.array(fc.nat(), { maxLength: 20 });
  fc.assert(
    fc.property(places, (cuts) => {
      expect(read(cutAt(good, cuts))).toEqual(read([good]));
    }),
    { numRuns: 100 },
  );
  fc.assert(
    fc.property(nearly, places, (text, cuts) => {
      expect(read(cutAt(text, cuts))).toEqual(read([text]));
    }),
    { numRuns: 1000 },
  );
});

it("names the place of a strange reference, wherever the text was cut before it", () => {
  for (const text of ["<Objs> &;", "<Objs>\n  &<Objs>", "<Objs>a &lt; b &nbsp;</Objs>"])
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(read([text.slice(0, cut), text.slice(cut)]), `cut at ${cut}`).toEqual(read([text]));
});

it("refuses every truncation of a good file with a place", () => {
  const last = good.lastIndexOf("</Objs>") + "</Objs>".length;
  for (let length = 0; length < last; length += 7) {
    const said = read([good.slice(0, length)]);
    expect(typeof said, `cut at ${length}`).toBe("string");
    if (length > 0) expect(said).toMatch(/"line":\d+,"column":\d+/);
  }
});

it("never throws and never hangs, on any text whatever", () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: "binary" })), (text) => {
      expect(() => read([text, text])).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

it("takes time in proportion to the text, whatever stands in it", () => {
  const hard = ["<", "<a ", '<a b="', "&", "<!--", "</", "<Obj>", "]]>", "\r", "<S>a</S>"];
  for (const piece of hard) {
    const text = `<Objs><Obj><Props>${piece.repeat(Math.ceil(2_000_000 / piece.length))}`;
    const pieces = cutAt(
      text,
      Array.from({ length: 30 }, (_, index) => index * 65_536),
    );
    expect(
      effortOf(() => read(pieces)),
      JSON.stringify(piece),
    ).toBeLessThan(50);
  }
});
