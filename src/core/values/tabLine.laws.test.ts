import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { tabLine } from "./tabLine";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[\s"'=+\-@\t\r\n]{0,6}[a-z0-9]{0,4}$/),
);

it("is pasted as so many cells, none of which is reckoned with, whatever they hold", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (cells) => {
      const { data } = Papa.parse(tabLine(cells), { delimiter: "\t", newline: "\n" });
      expect(data).toHaveLength(1);
      expect(data[0]).toHaveLength(cells.length);
      for (const [at, cell] of cells.entries()) {
        const plain = cell.replace(/\s+/g, " ");
        expect([plain, `'${plain}`]).toContain(data[0]?.[at]);
        expect(data[0]?.[at]).not.toMatch(/^[\s"]*[=+\-@]/);
      }
    }),
  );
});

it("lets no quote of a stranger open a formula, or take in the cells behind it", () => {
  expect(tabLine(['"=1+1"', "b"])).toBe('\'"=1+1"\tb');
  expect(tabLine(['"a', "b"])).toBe('"""a"\tb');
  expect(tabLine(["a\tb\r\nc", "10.0.0.9:25"])).toBe("a b c\t10.0.0.9:25");
});
