import { expect, it } from "vitest";
import { faultsIn, isOtherCode } from "./mutations.mjs";

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

it("tells faults that make other code from those within types, and those that make none", async () => {
  const kinds = async (source) =>
    Promise.all(faultsIn(source).map((fault) => isOtherCode(source, fault)));
  expect(await kinds("const f = (): { readonly ok: false } => a === b;")).toEqual([false, true]);
  expect(await kinds("const g = (a: Omit<A, 'b'> | C) => a;")).toEqual([false]);
});
