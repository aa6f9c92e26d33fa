import fc from "fast-check";
import { expect, it } from "vitest";
import { type BlockLike, firstLineOf, lineAt, lineNames, scriptText, starts } from "./scriptLines";

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

it("names every line once, and by the same name after a line came above it or its text changed", () => {
  const names = (lines: BlockLike["lines"]) => {
    const nameOf = lineNames();
    return lines.map((line) => nameOf({ connector: "c1", lines }, line));
  };
  const lines = [
    { text: "$receive1 = @{" },
    { text: "    Name           = 'Relay'", parameter: "Name" },
    { text: "    RemoteIPRanges = '10.0.0.0/8'", parameter: "RemoteIPRanges" },
    { text: "}" },
  ];
  const [head, name, ranges, foot] = lines as [BlockLike["lines"][0], ...BlockLike["lines"]];
  const before = names(lines);
  expect(new Set(before).size).toBe(lines.length);
  const held = {
    text: "# RemoteIPRanges is held back",
    parameter: "RemoteIPRanges",
    refused: true,
  };
  const after = names([held, head, name, { ...ranges, text: "    x" }, foot] as typeof lines);
  expect(after.slice(1)).toEqual(before);
  expect(before).not.toContain(after[0]);
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
