import fc from "fast-check";
import { expect, it } from "vitest";
import { type BlockLike, firstLineOf, lineAt, scriptText, starts } from "./scriptLines";

const block: fc.Arbitrary<BlockLike> = fc.record({
  connector: fc.option(fc.constantFrom("c1", "c2", "c3")),
  lines: fc.array(fc.record({ text: fc.string({ unit: fc.constantFrom("a", "b") }) }), {
    maxLength: 4,
  }),
});

it("finds the same line as counting from the top, and nothing past the end", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 10 }), (blocks) => {
      const begins = starts(blocks);
      const flat = blocks.flatMap((each) => each.lines.map((line) => ({ block: each, line })));
      expect(begins[blocks.length]).toBe(flat.length);
      for (const [index, expected] of flat.entries()) {
        const found = lineAt(blocks, begins, index);
        expect(found?.line).toBe(expected.line);
        expect(found?.block).toBe(expected.block);
      }
      expect(lineAt(blocks, begins, flat.length)).toBeUndefined();
      expect(scriptText(blocks)).toBe(flat.map(({ line }) => `${line.text}\n`).join(""));
    }),
  );
});

it("knows where a connector's lines begin", () => {
  const blocks: BlockLike[] = [
    { connector: null, lines: [{ text: "# head" }, { text: "" }] },
    { connector: "c1", lines: [] },
    { connector: "c2", lines: [{ text: "New-SendConnector" }] },
  ];
  expect(firstLineOf(blocks, starts(blocks), "c2")).toBe(2);
  expect(firstLineOf(blocks, starts(blocks), "c1")).toBeUndefined();
});
