import { expect, it } from "vitest";
import { faultsIn } from "./mutations.mjs";

const broken = (source) =>
  faultsIn(source).map(({ start, end, to }) => source.slice(0, start) + to + source.slice(end));

it("breaks one place at a time", () => {
  expect(broken("const a = b === 1 && c < 2;")).toEqual([
    "const a = b !== 1 && c < 2;",
    "const a = b === 1 || c < 2;",
    "const a = b === 1 && c <= 2;",
  ]);
  expect(broken("return !found;")).toEqual(["return found;"]);
});

it("leaves texts, comments, patterns, imports and types alone", () => {
  expect(broken('const a = "x === y"; // true\n/* && */ const b = /a||b/g;')).toEqual([]);
  expect(broken("import { a } from './b';\ninterface A {\n  readonly is: true;\n}\n")).toEqual([]);
});
