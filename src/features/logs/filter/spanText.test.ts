import { expect, it } from "vitest";
import { readSpan, spanText } from "./spanText";

const known = Date.UTC(2026, 4, 12, 6, 30);
const at = (text: string): number => Date.parse(text);

it.each([
  ["2026-05-12 06:10 – 07:05", "2026-05-12T06:10:00Z", "2026-05-12T07:05:00Z"],
  ["06:10-7:05", "2026-05-12T06:10:00Z", "2026-05-12T07:05:00Z"],
  ["2026-05-12T06:10:20Z to 2026-05-13 00:00", "2026-05-12T06:10:20Z", "2026-05-13T00:00:00Z"],
  ["2026-05-12", "2026-05-12T00:00:00Z", "2026-05-13T00:00:00Z"],
  ["2026-05-12 – 2026-05-13", "2026-05-12T00:00:00Z", "2026-05-14T00:00:00Z"],
  ["06:10", "2026-05-12T06:10:00Z", "2026-05-12T06:11:00Z"],
  ["from 06:10:05.250", "2026-05-12T06:10:05.250Z", undefined],
  ["before 2026-05-12 07:00", undefined, "2026-05-12T07:00:00Z"],
])("reads %s, and what it shows is read as the same", (text, from, to) => {
  const span = { from: from ? at(from) : null, to: to ? at(to) : null };
  expect(readSpan(text, known)).toEqual(span);
  expect(readSpan(spanText(span.from ?? undefined, span.to ?? undefined), known)).toEqual(span);
});

it.each(["07:05 – 06:10", "25:00", "2026-02-30", "yesterday", "06:10 – ", "5.7.1"])(
  "takes %s for no span",
  (text) => expect(readSpan(text, known)).toBeUndefined(),
);

it("takes nothing for any time", () => {
  expect(readSpan("  ", known)).toEqual({ from: null, to: null });
  expect(spanText(undefined, undefined)).toBe("");
});
