import { expect, it } from "vitest";
import { isReserved, reservedBy } from "./reservedDomain";

it.each([
  ["corp.test", [true, false, false]],
  ["example", [true, false, true]],
  ["a.b.localhost", [true, false, false]],
  ["contest", [false, false, true]],
  ["corp.invalid.com", [false, false, false]],
  ["example.com", [false, true, false]],
  ["a.example.org", [false, true, false]],
  ["myexample.net", [false, false, false]],
  ["corp", [false, false, true]],
  ["[10.0.0.1]", [false, false, false]],
])("%s is of the kinds that the switches refuse: %j", (domain, expected) => {
  expect(reservedBy.map((each) => isReserved[each](domain))).toEqual(expected);
});
