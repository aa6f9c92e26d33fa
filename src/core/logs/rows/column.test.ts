import { expect, it } from "vitest";
import { ByteColumn, Column, TimeColumn } from "./column";
import { Table } from "./table";

it.each([
  ["numbers", new Column(), 4_294_967_295],
  ["small numbers", new ByteColumn(), 255],
  ["times", new TimeColumn(), Date.UTC(2026, 4, 12) + 0.5],
])("a column of %s grows by pages", (_, column, value) => {
  expect(column.bytes).toBe(0);
  column.set(0, 1);
  column.set(100_000, value);
  expect([column.get(0), column.get(99_999), column.get(100_000)]).toEqual([1, 0, value]);
  expect(column.bytes).toBeGreaterThan(100_000);
});

it("a table holds what belongs to one entry together", () => {
  const table = new Table(3);
  table.set(20_000, 2, 7);
  expect([table.get(20_000, 1), table.get(20_000, 2)]).toEqual([0, 7]);
  expect(table.page(20_000)[table.base(20_000) + 2]).toBe(7);
  expect(table.bytes).toBe(3 * 4 * 8192 * 3);
});
