import { describe, expect, it } from "vitest";
import { hosts, ranges } from "../../core/catalogue";
import { understoodItems } from "./outcome";
import { judge, total } from "./rows";

describe("judge", () => {
  it("says which row adds nothing, and beside whom", () => {
    const rows = judge(ranges(), ["10.20.4.0/24", "10.20.0.0/16", "10.20.4.0/24", "10.1.1.1"]);
    expect(rows.map(({ twin, within }) => [twin, within])).toEqual([
      [undefined, 1],
      [undefined, undefined],
      [0, undefined],
      [undefined, undefined],
    ]);
    expect(total(rows)).toEqual({ addresses: 65537n, idle: 2 });
  });

  it("marks a row that cannot be read with its complaint", () => {
    const [first, second] = judge(ranges(), ["10.1.1.256", ""]);
    expect(first?.complaint?.what).toContain("256");
    expect(second?.complaint).toBeUndefined();
    expect(judge(hosts(), ["mail.example", "MAIL.example"])[1]?.twin).toBe(0);
  });
});

describe("understoodItems", () => {
  it("leaves empty rows and twins out, and says whether all could be read", () => {
    expect(understoodItems(ranges(), ["10.1.1.1", " ", "10.1.1.1"])).toEqual({
      all: true,
      items: ["10.1.1.1"],
    });
    expect(understoodItems(ranges(), ["10.1.1.1", "x"])).toEqual({
      all: false,
      items: ["10.1.1.1"],
    });
  });
});
