import { expect, it } from "vitest";
import { phrase } from "../../finding";
import { allOf, anyOf, type Holding, isTrue, no, notOf, yes } from "./holding";

const open: Holding = { unknown: phrase`Nobody told.` };
const because = no(phrase`It is not so.`);

it("joins what is true, false and unknown", () => {
  expect([allOf([yes, yes]), allOf([]), anyOf([no(), yes]), notOf(no())].every(isTrue)).toBe(true);
  expect(allOf([yes, open, because])).toBe(because);
  expect(allOf([yes, open])).toBe(open);
  expect(anyOf([no(), open])).toBe(open);
  expect(anyOf([because, no()])).toBe(because);
  expect(anyOf([])).toEqual(no());
  expect(notOf(yes)).toEqual(no());
  expect(notOf(open)).toBe(open);
});
