import { expect, it } from "vitest";
import type { Value } from "../../values";
import { expressionsIn, fill } from "./fill";

const known: Readonly<Record<string, Value>> = {
  server: "EX01",
  size: 1024,
  on: true,
  hosts: ["a.example", "b.example"],
  none: [],
};
const filled = (template: Parameters<typeof fill>[0]) =>
  fill(template, (expression) =>
    Object.hasOwn(known, expression) ? known[expression] : undefined,
  );

it.each([
  ["EX01\\Relay ${server}", "EX01\\Relay EX01"],
  ["${size}", 1024],
  ["${on}", true],
  ["at ${size}", "at 1024"],
  ["${hosts}", ["a.example", "b.example"]],
  [["${hosts}"], ["a.example", "b.example"]],
  [
    ["x", "SMTP:${hosts};1", "${server}"],
    ["x", "SMTP:a.example;1", "SMTP:b.example;1", "EX01"],
  ],
  [["${none}", "y"], ["y"]],
  ["${hosts} of ${server}", "a.example, b.example of EX01"],
  [
    { a: ["${size}", { b: "${server}" }], c: null },
    { a: [1024, { b: "EX01" }], c: null },
  ],
  ["$ {server} $${server} ${}", "$ {server} $EX01 "],
] as const)("fills %j", (template, value) => {
  expect(filled(template).value).toEqual(value);
});

it("names what has no value, once each", () => {
  expect(filled({ a: "${gone} ${gone}", b: ["${far.ip4}"] }).missing).toEqual(["gone", "far.ip4"]);
});

it("does not read again what it filled in", () => {
  const value = fill("${a} ${b}", (each) => (each === "a" ? "${b}" : "$& ${a}")).value;
  expect(value).toBe("${b} $& ${a}");
});

it("finds the expressions of a whole entry", () => {
  expect(expressionsIn({ a: ["${x}", 1, null], b: { c: "${y.ip4} ${x}" } })).toEqual([
    "x",
    "y.ip4",
    "x",
  ]);
});
