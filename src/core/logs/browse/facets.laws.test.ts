import fc from "fast-check";
import { expect, it } from "vitest";
import { topCodes } from "./facets";

it("finds the codes that are met most, those of one count in their order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 4 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 8 }),
      (counts, most) => {
        const plainly = [...counts.keys()]
          .filter((code) => (counts[code] ?? 0) > 0)
          .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
          .slice(0, most);
        expect(topCodes(Uint32Array.from(counts), most)).toEqual(plainly);
      },
    ),
    { numRuns: 500 },
  );
});
