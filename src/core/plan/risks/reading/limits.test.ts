import { expect, it } from "vitest";
import { parameters } from "../../../catalogue";
import { isTighter, limits } from "./limits";

it("names parameters that receive connectors have", () => {
  const known = new Set(parameters("receive").map(({ name }) => name));
  expect(Object.keys(limits).filter((each) => !known.has(each))).toEqual([]);
});

it("takes smaller, longer and none for what they mean", () => {
  expect(isTighter("MaxHopCount", 60, 30)).toBe(true);
  expect(isTighter("MaxHopCount", 30, 30)).toBe(false);
  expect(isTighter("MessageRateLimit", "Unlimited", 5)).toBe(true);
  expect(isTighter("MessageRateLimit", 5, "Unlimited")).toBe(false);
  expect(isTighter("MaxLogonFailures", 3, 0)).toBe(false);
  expect(isTighter("MaxLocalHopCount", 0, 5)).toBe(true);
  expect(isTighter("ConnectionTimeout", "1.00:00:00", "23:59:59")).toBe(true);
  expect(isTighter("AuthTarpitInterval", "00:00:05", "00:00:06")).toBe(true);
});

it.each(Object.keys(limits))(
  "takes no value of %s for tighter than itself, and one of two that differ",
  (each) => {
    const values = [1, 30, "Unlimited", "00:00:02", "1.00:00:00"] as const;
    for (const [at, one] of values.entries())
      for (const two of values.slice(at)) {
        const both = [isTighter(each, one, two), isTighter(each, two, one)].filter(Boolean);
        expect(both).toHaveLength(one === two ? 0 : 1);
      }
  },
);

it("says nothing of what is not known or is no limit", () => {
  expect(isTighter("MaxHopCount", null, 5)).toBe(false);
  expect(isTighter("ConnectionTimeout", "soon", "00:00:01")).toBe(false);
  expect(isTighter("Comment", 5, 4)).toBe(false);
});
