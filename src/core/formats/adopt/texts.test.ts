import { expect, it } from "vitest";
import { textsOf } from "./texts";

it.each([
  [
    ["10.0.0.1", " ::1 "],
    ["10.0.0.1", "::1"],
  ],
  ["{10.0.0.1, ::1}", ["10.0.0.1", "::1"]],
  ["10.0.0.1 ::1", ["10.0.0.1", "::1"]],
  ["10.0.0.1|::1", ["10.0.0.1", "::1"]],
  ["a.example", ["a.example"]],
  ["{}", []],
  ["", []],
  [null, []],
  [[], []],
  ["{10.0.0.1, 10.0.0.2...}", undefined],
  ["{10.0.0.1, …}", undefined],
  [["a", 1], undefined],
  [7, undefined],
  [undefined, undefined],
  [true, undefined],
])("%j", (raw, texts) => expect(textsOf(raw)).toEqual(texts));
