import { expect, test } from "vitest";
import { parseSearch, printSearch, readSearch } from "./search";

test("an address comes back as it was written", () => {
  const search = { at: "12", group: "tls", field: "RequireTLS" };
  expect(printSearch(search)).toBe("?at=12&group=tls&field=RequireTLS");
  expect(readSearch(parseSearch("?at=12&group=tls&field=RequireTLS"))).toEqual(search);
});

test("what is unknown, empty, not text or overlong is left out", () => {
  expect(readSearch({ at: 12, group: "", field: "x".repeat(300), other: "1" })).toEqual({});
  expect(readSearch(parseSearch("?__proto__=x&constructor=y"))).toEqual({});
  expect(printSearch({ at: undefined, group: "" })).toBe("");
});
