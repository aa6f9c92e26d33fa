import { expect, it } from "vitest";
import { filterOf, timeText, valuesOf, valuesText } from "./filterParams";

it("reads filters by their plain names", () => {
  expect(
    filterOf({
      connector: "EX01\\Relay apps",
      verdict: "failed|rejected",
      remote: "10.20.77.200",
      from: "2026-05-12T06:10:00Z",
      find: "5.7.1",
    }),
  ).toEqual({
    connector: ["EX01\\Relay apps"],
    verdict: ["failed", "rejected"],
    remote: ["10.20.77.200"],
    from: Date.UTC(2026, 4, 12, 6, 10),
    text: "5.7.1",
  });
});

it("keeps what parts values within one of them", () => {
  for (const values of [["a|b", "c"], ["||"], ["a", "b", "c"], []])
    expect(valuesOf(valuesText(values))).toEqual(values);
});

it("lets a time that cannot be read narrow nothing", () => {
  for (const from of ["yesterday", "2026-13-01T00:00:00Z", "2026-05-12", "1e9"])
    expect(filterOf({ from })).toEqual({});
  expect(timeText(Date.UTC(2026, 4, 12, 6, 10, 0, 250))).toBe("2026-05-12T06:10:00.250Z");
});
