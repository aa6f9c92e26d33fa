import { expect, it } from "vitest";
import { courseOf, type Sample } from "./flat";

const samples = (heaps: readonly number[]): readonly Sample[] =>
  heaps.map((heap, at) => ({ edits: (at + 1) * 100, heap, nodes: 50, listeners: 7 }));

it("holds the last third against the first, and says how much a thousand edits cost", () => {
  expect(courseOf(samples([100, 110, 120, 130, 140, 150]), "heap")).toEqual({
    first: 105,
    last: 145,
    growth: 0.38,
    perThousandEdits: 100,
  });
  expect(courseOf(samples([9, 1, 5]), "nodes")).toEqual({
    first: 50,
    last: 50,
    growth: 0,
    perThousandEdits: 0,
  });
  expect(() => courseOf(samples([1, 2]), "heap")).toThrow("three samples");
});
