import fc from "fast-check";
import { expect, it } from "vitest";
import type { FacetKey } from "./asked";
import { histogram, stepsOver } from "./histogram";
import { bitOf } from "./masks";

/* What a chart over time counts is what a plain look at each session counts. */

const verdicts = [
  "open",
  "failed",
  "delivered",
  "rejected",
  "aborted",
  "partial",
  "deferred",
  "probe",
];
const session = fc.record({
  start: fc.nat({ max: 200_000 }),
  code: fc.nat({ max: 11 }),
  mask: fc.constantFrom(0, 0, 0, bitOf.time, bitOf.text, bitOf.time | bitOf.text),
});
type Told = { start: number; code: number; mask: number };

function charted(
  by: FacetKey,
  sessions: readonly Told[],
  values: readonly string[],
  most: number,
  size = values.length,
) {
  const start = Float64Array.from(sessions, (each) => each.start);
  const byStart = Uint32Array.from(sessions.keys()).sort(
    (a, b) => (start[a] ?? 0) - (start[b] ?? 0),
  );
  const span = stepsOver(20_000, 150_000, most);
  const dimension = {
    codes: Uint16Array.from(sessions, (each) => each.code),
    size,
    value: (code: number) => values[code] ?? "",
  };
  const mask = Uint16Array.from(sessions, (each) => each.mask);
  const chart = histogram({
    ...{ by, dimension, mask, span, columns: { start, byStart } },
    shown: (value) => value.toUpperCase(),
  });
  return { chart, span };
}

/** A session counts where nothing but the time keeps it out, and within the steps that are shown. */
const counted = (sessions: readonly Told[], span: ReturnType<typeof stepsOver>) =>
  sessions.flatMap(({ start, code, mask }) => {
    const step = Math.floor((start - span.start) / span.step);
    return (mask & ~bitOf.time) === 0 && step >= 0 && step < span.count ? [{ step, code }] : [];
  });

const causes = Array.from({ length: 12 }, (_, at) => (at === 3 ? "none" : `cause-${at}`));

it.each([
  ["few values, looked at once", 12],
  ["more values than are looked at once", 300],
])("counts each session in its step and its series: %s", (_, size) => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 60 }), fc.constantFrom(3, 20), (sessions, most) => {
      const { chart, span } = charted("cause", sessions, causes, most, size);
      const there = counted(sessions, span);
      expect(chart).toMatchObject({
        by: "cause",
        start: span.start,
        step: span.step,
        steps: span.count,
      });
      const sums = new Map<number, number>();
      for (const { code } of there) sums.set(code, (sums.get(code) ?? 0) + 1);
      const shown = Math.min(6, sums.size);
      expect(chart.others).toBe(sums.size - shown);
      const names = chart.series.map(({ value }) => value);
      expect(names).toHaveLength(shown + (chart.others > 0 ? 1 : 0));
      if (chart.others > 0) expect(names.at(-1)).toBe("others");
      // The most frequent have a series of their own.
      const own = names
        .slice(0, shown)
        .map((name) => causes.findIndex((each) => each.toUpperCase() === name));
      const least = Math.min(...own.map((code) => sums.get(code) ?? 0));
      for (const [code, count] of sums)
        if (!own.includes(code)) expect(count).toBeLessThanOrEqual(least);
      // What is not there of others is at the bottom.
      if (own.includes(3)) expect(own[0]).toBe(3);
      const expected = new Uint32Array(span.count * names.length);
      for (const { step, code } of there) {
        const at = own.indexOf(code);
        expected[step * names.length + (at < 0 ? shown : at)]! += 1;
      }
      expect([...chart.counts]).toEqual([...expected]);
      chart.series.forEach(({ count }, at) => {
        const of =
          at < shown
            ? there.filter(({ code }) => code === own[at])
            : there.filter(({ code }) => !own.includes(code));
        expect(count).toBe(of.length);
      });
    }),
    { numRuns: 200 },
  );
});

it("stacks how sessions went in an order of its own, all of them, what went well at the bottom", () => {
  const sessions = verdicts.map((_, code) => ({ start: 30_000, code, mask: 0 }));
  const { chart } = charted("verdict", sessions, verdicts, 20);
  expect(chart.others).toBe(0);
  expect(chart.series.map(({ value }) => value)).toEqual(
    ["delivered", "probe", "partial", "deferred", "aborted", "rejected", "failed", "open"].map(
      (each) => each.toUpperCase(),
    ),
  );
});

it("has no series where there is nothing", () => {
  expect(charted("cause", [], causes, 20).chart).toMatchObject({ series: [], others: 0 });
});
