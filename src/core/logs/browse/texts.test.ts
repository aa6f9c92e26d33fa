import fc from "fast-check";
import { expect, it } from "vitest";
import { orderOfTimes, sortedByKeys } from "./sort";
import { placesOf } from "./texts";

it("gives each text its place, however many there are, and rests on the way", async () => {
  let rests = 0;
  const pace = {
    step: () => {
      rests += 1;
      return Promise.resolve();
    },
    waiting: (other: Promise<unknown>) => other,
  };
  const texts = Array.from({ length: 9000 }, (_, at) => `text ${(at * 7919) % 5003}`);
  const places = await placesOf(texts, pace);
  const sorted = [...new Set(texts)].sort();
  expect(texts.every((text, at) => sorted[places[at] as number] === text)).toBe(true);
  expect(rests).toBeGreaterThan(10);
  expect(await placesOf([], pace)).toHaveLength(0);
});

it("sorts by whole numbers as the engine does, and leaves equal ones as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff_ffff })), (keys) => {
      const list = Uint32Array.from(keys, (_, at) => at);
      const expected = [...list].sort((a, b) => (keys[a] as number) - (keys[b] as number));
      expect([...sortedByKeys(list, Uint32Array.from(keys))]).toEqual(expected);
    }),
  );
});

it("orders times that lie years apart", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8_000_000_000_000 })), (times) => {
      const expected = [...times.keys()].sort(
        (a, b) => (times[a] as number) - (times[b] as number),
      );
      expect([...orderOfTimes(Float64Array.from(times))]).toEqual(expected);
    }),
  );
});
