import { describe, expect, it } from "vitest";
import {
  countOf,
  emptySet,
  fullSet,
  holds,
  ipSet,
  isEmpty,
  isSubset,
  printSet,
  sameSet,
  subtract,
  union,
  unionOf,
} from "./ipSet";
import { privateSpace, publicPart } from "./ipSetPrivate";
import { parseRange } from "./range";

const set = (...texts: readonly string[]) => {
  const ranges = texts.flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
  return ipSet(ranges[0]?.family ?? 4, ranges);
};

describe("a set of addresses", () => {
  it("is printed in canonical ranges, by address", () => {
    expect(printSet(set("10.0.1.0/24", "10.0.0.0/24", "10.0.3.7", "10.0.4.1-10.0.4.2"))).toEqual([
      "10.0.0.0/23",
      "10.0.3.7",
      "10.0.4.1-10.0.4.2",
    ]);
    expect(printSet(subtract(set("10.1.0.0/16"), set("10.1.5.0/24")))).toEqual([
      "10.1.0.0-10.1.4.255",
      "10.1.6.0-10.1.255.255",
    ]);
    expect(printSet(fullSet(6))).toEqual(["::/0"]);
    expect(printSet(emptySet(6))).toEqual([]);
  });

  it("leaves scopes and the other family out", () => {
    expect(printSet(set("fe80::1%11", "fe80::2%12", "10.0.0.1"))).toEqual(["fe80::1-fe80::2"]);
  });

  it("joins many sets at once", () => {
    const many = ["10.0.0.3", "10.0.0.1", "10.0.0.2", "10.0.0.9"].map((text) => set(text));
    expect(printSet(unionOf(4, many))).toEqual(["10.0.0.1-10.0.0.3", "10.0.0.9"]);
    expect(unionOf(4, [])).toBe(emptySet(4));
    expect(unionOf(6, [emptySet(6), set("::1")])).toEqual(set("::1"));
  });

  it("counts the whole of IPv6", () => {
    expect(countOf(fullSet(6))).toBe(1n << 128n);
    expect(countOf(subtract(fullSet(4), set("0.0.0.0", "255.255.255.255")))).toBe((1n << 32n) - 2n);
    expect(isEmpty(subtract(fullSet(4), fullSet(4)))).toBe(true);
  });

  it("refuses to mix families", () => {
    expect(() => union(fullSet(4), set("::1"))).toThrow("do not mix");
    expect(sameSet(emptySet(4), emptySet(6))).toBe(false);
  });
});

describe("private space", () => {
  it.each([
    ["10.0.0.0", true],
    ["100.64.0.1", false],
    ["127.255.255.255", true],
    ["169.254.7.7", true],
    ["172.15.255.255", false],
    ["172.31.255.255", true],
    ["192.0.2.1", false],
    ["192.168.4.4", true],
    ["::", false],
    ["::1", true],
    ["2001:db8::1", false],
    ["fd00::1", true],
    ["febf:ffff::", true],
    ["fec0::", false],
  ])("%s: %s (R104)", (text, isPrivate) => {
    const one = set(text);
    const family = one.family;
    expect(holds(privateSpace(family), one.ranges[0]?.first ?? -1n)).toBe(isPrivate);
    expect(isEmpty(publicPart(one))).toBe(isPrivate);
  });

  it("and public space make the whole", () => {
    for (const family of [4, 6] as const) {
      const outside = publicPart(fullSet(family));
      expect(isSubset(outside, privateSpace(family))).toBe(false);
      expect(sameSet(union(outside, privateSpace(family)), fullSet(family))).toBe(true);
    }
  });
});
