import { expect, test } from "vitest";
import { name, parameterName, phrase, plain, value } from "./phrase";

test("the pieces that a screen sets apart stay apart, and flatten to one line", () => {
  const told = phrase`${name("Fax EX02")} listens on ${value(":25")}; set ${parameterName("Bindings")}.`;
  expect(told).toEqual([
    { as: "name", text: "Fax EX02" },
    " listens on ",
    { as: "value", text: ":25" },
    "; set ",
    { as: "parameter", text: "Bindings" },
    ".",
  ]);
  expect(plain(told)).toBe("Fax EX02 listens on :25; set Bindings.");
});

test("a phrase goes into a phrase, and figures are grouped", () => {
  const inner = phrase`at ${value(":25")}`;
  expect(plain(phrase`${65_536} addresses ${inner}`)).toBe("65,536 addresses at :25");
});

test("no empty pieces are made", () => {
  expect(phrase``).toEqual([]);
  expect(phrase`${name("a")}`).toEqual([{ as: "name", text: "a" }]);
});
