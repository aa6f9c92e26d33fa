import { expect, it } from "vitest";
import { numberOf } from "./numbers";

/** As tried in PowerShell, with the suffixes of 5.1 alone. */
it.each([
  ["25", 25],
  ["0x19", 25],
  ["1kb", 1024],
  ["0.5GB", 536_870_912],
  [".5", 0.5],
  ["5.", 5],
  ["1e3", 1000],
  ["5d", 5],
  ["5l", 5],
  ["5lkb", 5120],
  [" -5 ", -5],
  ["5s", undefined],
  ["1_000", undefined],
  ["10.0.0.1", undefined],
  ["", undefined],
  ["1e999", undefined],
])("%s is %s", (text, value) => expect(numberOf(text)).toBe(value));
