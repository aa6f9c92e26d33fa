import fc from "fast-check";
import { expect, it } from "vitest";
import { QuickTime } from "./quickTime";
import { beginsRow } from "./rowForm";
import { timeOf } from "./time";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const quickly = (quick: QuickTime, text: string): number =>
  quick.read(bytes(text), new DataView(bytes(text).buffer), 0);
const read = (text: string): number => timeOf(bytes(text), 0, text.length);

it("reads every time that a log can have, the quick way too", () => {
  const quick = new QuickTime();
  const time = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31) });
  fc.assert(
    fc.property(time, fc.nat(90_000), (first, later) => {
      for (const each of [first, first + later]) {
        const text = new Date(each).toISOString();
        expect(read(text)).toBe(each);
        expect(quickly(quick, text)).toBe(each);
      }
    }),
  );
});

it("reads other fractions of a second", () => {
  const second = Date.UTC(2026, 4, 12, 6, 20, 1);
  expect(read("2026-05-12T06:20:01Z")).toBe(second);
  expect(read("2026-05-12T06:20:01.5Z")).toBe(second + 500);
  expect(read("2026-05-12T06:20:01.1234567Z")).toBe(second + 123);
});

const wrong = [
  "",
  "12/05/2026 06:20",
  "2026-05-12 06:20:01.000Z",
  "2026-05-12T06:20:01.000",
  "2026-05-12T06:20:01.000z",
  "2026-02-30T06:20:01.000Z",
  "2026-13-01T06:20:01.000Z",
  "2026-05-12T24:20:01.000Z",
  "2026-05-12T06:60:01.000Z",
  "2026-05-12T06:20:60.000Z",
  "2026-05-12T06:20:0a.000Z",
  "2026-05-12T06:20:01,000Z",
  "2026-05-12T06:20:01.0x0Z",
  "2026-05-12T06:20:01.Z",
  "2026-05-12T06:20:01.123456789Z",
];

it.each(wrong)("%s is no time", (text) => {
  expect(read(text)).toBeNaN();
});

it.each(wrong.filter(({ length }) => length === 24))("%s is none the quick way", (text) => {
  const quick = new QuickTime();
  quickly(quick, "2026-05-12T06:20:59.999Z");
  expect(quickly(quick, text)).toBeNaN();
});

it("knows where a row begins", () => {
  const begins = (text: string): boolean => beginsRow(bytes(text), 0, text.length);
  expect(begins("2026-05-12T06:20:01.000Z,EX01,")).toBe(true);
  expect(begins("2026-05-12T06:20:01Z,EX01,")).toBe(true);
  expect(begins("2026-05-12T06:20:01.000Z")).toBe(false);
  expect(begins("see 2026-05-12T06:20:01.000Z,")).toBe(false);
  expect(begins("")).toBe(false);
});
