import { expect, it } from "vitest";
import { inOrder } from "./inOrder";

it("writes alike what has the same members in another order, however deep", () => {
  const one = { name: "Relay", simulate: { from: "10.1.0.5", listen: "10.0.0.11:25" } };
  const other = { simulate: { listen: "10.0.0.11:25", from: "10.1.0.5" }, name: "Relay" };
  expect(inOrder(one)).toBe(inOrder(other));
  expect(inOrder([{ b: 1, a: 2 }])).toBe('[{"a":2,"b":1}]');
});

it("keeps rows in their order, and null as it is", () => {
  expect(inOrder(["b", "a"])).toBe('["b","a"]');
  expect(inOrder({ b: ["2", "1"], a: null })).toBe('{"a":null,"b":["2","1"]}');
  expect(inOrder(undefined)).toBe(undefined);
});
