import fc from "fast-check";
import { expect, it } from "vitest";
import { durationOf, durationSeconds, parseDuration, showDuration } from "./duration";

/** samples/README.md and scripts/05; the four-part forms are those of the .NET documentation. */
it.each([
  ["00:10:00", "00:10:00"],
  ["0:10", "00:10:00"],
  ["00:05", "00:05:00"],
  ["5", "5.00:00:00"],
  ["0:0:0", "00:00:00"],
  ["1.00:00:00", "1.00:00:00"],
  ["00:00:05.5000000", "00:00:05.5"],
  ["00:00:05.000", "00:00:05"],
  ["6:12:14:45", "6.12:14:45"],
  ["6.12:14", "6.12:14:00"],
  ["6:12:14:45.3448", "6.12:14:45.3448"],
])("%s is %s", (text, canonical) =>
  expect(parseDuration(text)).toEqual({ ok: true, value: canonical }),
);

it("reads hours past 23 as days, as .NET does, and says so", () => {
  expect(parseDuration("24:00:00")).toMatchObject({
    ok: true,
    value: "24.00:00:00",
    note: { code: "span-days", instead: "1.00:00:00" },
  });
});

it.each([
  ["5sec", "span-none", "00:00:05"],
  ["10 minutes", "span-none", "00:10:00"],
  ["-00:01:00", "span-negative", undefined],
  ["36:00", "span-overflow", "1.12:00:00"],
  ["00:60", "span-overflow", "01:00:00"],
  ["24:30:00", "span-overflow", "1.00:30:00"],
  ["6:34:14:45", "span-overflow", "7.10:14:45"],
  ["99999999", "span-overflow", undefined],
  ["1.5", "span-none", undefined],
  ["00:00:00.12345678", "span-none", undefined],
  ["", "span-none", undefined],
])("%s is refused: %s", (text, code, instead) => {
  const read = parseDuration(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
  expect(read.ok ? undefined : read.complaint.instead).toBe(instead);
});

it.each([
  ["00:10:00", 600, "10 minutes"],
  ["1.00:00:00", 86_400, "1 day"],
  ["2.01:01:01", 176_461, "2 days 1 hour 1 minute 1 second"],
  ["00:00:05.5", 5.5, "5.5 seconds"],
  ["00:00:00", 0, "0 seconds"],
])("%s has %s seconds and is shown as %s", (span, seconds, shown) => {
  expect(durationSeconds(span)).toBe(seconds);
  expect(showDuration(span)).toBe(shown);
});

it("counts seconds to a canonical span and back", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (seconds) => {
      const span = durationOf(seconds);
      expect(durationSeconds(span)).toBe(seconds);
      expect(parseDuration(span)).toEqual({ ok: true, value: span });
    }),
  );
  expect(durationSeconds("ten minutes")).toBeNaN();
});
