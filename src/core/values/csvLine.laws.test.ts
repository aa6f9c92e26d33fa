import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvLine } from "./csvLine";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[\s"'=+\-@,;\r\n]{0,6}[a-z0-9]{0,4}$/),
);

it("is read back as the same cells, but for the apostrophe before what would be a formula", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (cells) => {
      const { data } = Papa.parse(csvLine(cells).replace(/\r\n$/, ""), {
        delimiter: ",",
        newline: "\r\n",
      });
      expect(data).toHaveLength(1);
      for (const [at, cell] of cells.entries()) {
        const read = data[0]?.[at] ?? "";
        expect([cell, `'${cell}`]).toContain(read);
        expect(read.trimStart()).not.toMatch(/^[=+\-@]/);
      }
    }),
  );
});
