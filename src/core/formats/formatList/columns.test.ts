import { expect, it } from "vitest";
import { columnsOf, isDashes } from "./columns";
import { tableAt } from "./table";

it("parts columns at the last blank before the next dashes, or before what reaches left of them", () => {
  expect(columnsOf("---- ----   ----", ["Name Port    Cost", "a b       12345"])).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 9 },
    { from: 10, to: Number.POSITIVE_INFINITY },
  ]);
  expect(columnsOf("---- ----", ["Name Port", "abcdefghi"])).toBeUndefined();
});

it("knows dashes from rules and text", () => {
  expect(["---", "  --- ---- "].every(isDashes)).toBe(true);
  expect(["", "--- x", "- - a"].some(isDashes)).toBe(false);
});

it("finds a table by known names above dashes only", () => {
  expect(tableAt(["Name Port", "---- ----", "A    25"], 0)).toMatchObject({
    end: 3,
    table: { names: ["Name", "Port"], rows: [{ line: 3, cells: [{ text: "A" }, { text: "25" }] }] },
  });
  expect(tableAt(["My plan", "-------", "text"], 0)).toBeUndefined();
  expect(tableAt(["Name Port", "x"], 0)).toBeUndefined();
});
