import fc from "fast-check";
import { expect, it } from "vitest";
import { countsOf } from "./dimension";
import { histogram, stepsOver } from "./histogram";
import { bitOf } from "./masks";
import { orderOfTimes } from "./sort";

/** Sessions by their start, the code of their value, and what keeps them out. */
const sessions = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 400_000 }),
    code: fc.oneof(fc.nat(4), fc.nat(19)),
    mask: fc.constantFrom(0, 0, bitOf.time, bitOf.verdict, bitOf.time | bitOf.text),
  }),
  { minLength: 1, maxLength: 80 },
);

it("counts each step and series as a plain look does, be the values few or many", () => {
  fc.assert(
    fc.property(
      sessions,
      // Some are told by the number of their values, some are too many for it.
      fc.constantFrom(20, 1000, 70_000),
      fc.tuple(fc.nat(400_000), fc.nat(400_000), fc.integer({ min: 1, max: 60 })),
      (all, size, [one, other, most]) => {
        const span = stepsOver(Math.min(one, other), Math.max(one, other), most);
        const start = Float64Array.from(all, (each) => each.start);
        const { series, counts, steps, others } = histogram({
          ...{ by: "remote", span, shown: (value) => value },
          columns: { start, byStart: orderOfTimes(start) },
          mask: Uint16Array.from(all, ({ mask }) => mask),
          dimension: { codes: Uint32Array.from(all, ({ code }) => code), size, value: String },
        });
        const stepOf = (time: number): number => Math.floor((time - span.start) / span.step);
        const shown = all.filter(
          (each) =>
            (each.mask & ~bitOf.time) === 0 &&
            stepOf(each.start) >= 0 &&
            stepOf(each.start) < span.count,
        );
        const met = countsOf(
          Uint32Array.from(shown, ({ code }) => code),
          size,
        );
        const own = series.filter(({ value }) => value !== "others");
        expect(own.every(({ value, count }) => met[Number(value)] === count)).toBe(true);
        const largest = [...met].filter((count) => count > 0).sort((a, b) => b - a);
        expect(own.map(({ count }) => count)).toEqual(largest.slice(0, own.length));
        expect(others).toBe(largest.length - own.length);
        expect(series.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
        const codes = new Set(own.map(({ value }) => value));
        const cells = new Array(steps * series.length).fill(0);
        for (const { start: time, code } of shown) {
          const name = codes.has(String(code)) ? String(code) : "others";
          const place = series.findIndex(({ value }) => value === name);
          cells[stepOf(time) * series.length + place] += 1;
        }
        expect([...counts]).toEqual(cells);
      },
    ),
  );
});
