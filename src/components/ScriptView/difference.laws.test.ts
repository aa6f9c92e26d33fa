import fc from "fast-check";
import { expect, it } from "vitest";
import { type BlockLike, difference, firstLineOf, lengthOf, lineAt, textOf } from "./difference";

const pool: BlockLike[] = ["a", "b\nbb", "c", "", "d d"].map((text, index) => ({
  connector: `c${index}`,
  lines: text.split("\n").map((line) => ({ text: line })),
}));
const script = fc.array(fc.constantFrom(...pool), { maxLength: 12 });

it("turns one script into the other", () => {
  fc.assert(
    fc.property(script, script, (before, after) => {
      const text = before.map(textOf).join("");
      const change = difference(before, after);
      const made = change
        ? text.slice(0, change.from) + change.insert + text.slice(change.to)
        : text;
      expect(made).toBe(after.map(textOf).join(""));
    }),
    { numRuns: 2000 },
  );
});

it("touches only the block that changed", () => {
  const changed: BlockLike = { connector: "c1", lines: [{ text: "new" }] };
  const before = pool.slice(0, 4);
  const after = [pool[0], changed, pool[2], pool[3]] as BlockLike[];
  expect(difference(before, after)).toEqual({ from: 2, to: 7, insert: "new\n" });
  expect(difference(before, before)).toBeNull();
});

it("finds a line's block, and a block's first line", () => {
  fc.assert(
    fc.property(script, fc.nat(30), (blocks, line) => {
      const found = lineAt(blocks, line);
      const count = blocks.reduce((sum, block) => sum + block.lines.length, 0);
      expect(found === null).toBe(line >= count);
      if (found) expect(found.block.lines[found.index]).toBeDefined();
    }),
  );
  expect(firstLineOf(pool, "c2")).toBe(3);
  expect(firstLineOf(pool, "none")).toBeNull();
  expect(lengthOf(pool[1] as BlockLike)).toBe(5);
});
