import { expect, it } from "vitest";
import type { Expression } from "./ast";
import { Cursor } from "./cursor";
import { bareName, partedByCommas } from "./parted";
import { grammar } from "./statements";

const named = (cursor: Cursor): Expression => {
  const found = bareName(cursor);
  if (!found) throw cursor.fault("no name");
  return found;
};
const read = (text: string) => {
  const cursor = new Cursor(grammar, text);
  const items = partedByCommas(cursor, named(cursor), () => named(cursor));
  return {
    items: items.map(({ start, end }) => text.slice(start, end)),
    rest: text.slice(cursor.pos),
  };
};

it("takes what follows behind commas, over line ends, and leaves what does not", () => {
  expect(read("a")).toEqual({ items: ["a"], rest: "" });
  expect(read("a , b,\n c d")).toEqual({ items: ["a", "b", "c"], rest: " d" });
  expect(read("a ; b")).toEqual({ items: ["a"], rest: " ; b" });
  expect(() => read("a,")).toThrow();
});

it("knows where no name stands", () => {
  expect(bareName(new Cursor(grammar, "'x'"))).toBeUndefined();
});
