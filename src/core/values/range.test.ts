import { describe, expect, it } from "vitest";
import { effortOf } from "../../testing/effort";
import type { Complaint } from "./complaint";
import { prefixOfMask } from "./netmask";
import { printRange } from "./printRange";
import { type IpRange, parseRange } from "./range";
import { contains, overlaps, printCount, sameRange, sizeOf } from "./rangeRelations";

const range = (text: string): IpRange => {
  const read = parseRange(text);
  if (!read.ok) throw new Error(read.complaint.what);
  return read.value;
};
const complaint = (text: string): Complaint | undefined => {
  const read = parseRange(text);
  return read.ok ? read.note : read.complaint;
};

/** The canonical forms of samples/README.md and of samples/scripts/04. */
it.each([
  ["192.0.2.1", "192.0.2.1"],
  ["192.0.2.0-192.0.2.255", "192.0.2.0/24"],
  ["192.0.2.77/24", "192.0.2.0/24"],
  ["192.0.2.0(255.255.255.0)", "192.0.2.0/24"],
  ["10.9.0.0(255.255.0.0)", "10.9.0.0/16"],
  ["0.0.0.0-255.255.255.255", "0.0.0.0/0"],
  ["::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0"],
  ["192.0.2.9/32", "192.0.2.9"],
  ["2001:db8::9/128", "2001:db8::9"],
  ["10.1.0.0-10.1.0.9", "10.1.0.0-10.1.0.9"],
  ["10.1.0.16-10.1.0.31", "10.1.0.16/28"],
  ["2001:db8:1::10-2001:db8:1::1f", "2001:db8:1::10/124"],
  ["192.0.2.1-192.0.2.2", "192.0.2.1-192.0.2.2"],
  ["192.0.2.7-192.0.2.7", "192.0.2.7"],
  [" 192.0.2.1 \u2013 192.0.2.9 ", "192.0.2.1-192.0.2.9"],
  ["fe80::1%11", "fe80::1%11"],
])("%s is %s", (text, canonical) => expect(printRange(range(text))).toBe(canonical));

/** What samples/README.md refuses, and what is close to a range. */
it.each([
  ["010.1.1.1", "ip-leading-zero", "10.1.1.1"],
  ["10.1", "ip-part-count", undefined],
  ["192.0.2.9-192.0.2.1", "range-reversed", "192.0.2.1-192.0.2.9"],
  ["192.0.2.1-2001:db8::1", "range-families", undefined],
  ["192.0.2.0(255.0.255.0)", "range-mask", undefined],
  ["2001:db8::(ffff::)", "range-mask", undefined],
  ["192.0.2.300", "ip-part-too-large", undefined],
  ["10.0.0.0/33", "range-prefix", undefined],
  ["10.0.0.0/", "range-prefix", undefined],
  ["10.0.0.0/255.0.0.0", "range-prefix", "10.0.0.0/8"],
  ["10.20.*", "range-star", "10.20.0.0/16"],
  ["10.20.*.*", "range-star", "10.20.0.0/16"],
  ["10.0.0.1:25", "range-port", "10.0.0.1"],
  ["mail.corp.example", "ip-none", undefined],
  ["010.0.0.0/8", "ip-leading-zero", "10.0.0.0/8"],
  ["10.0.0.1-10.0.0.09", "ip-leading-zero", "10.0.0.1-10.0.0.9"],
  ["010.0.0.1-10.0.0.300", "ip-leading-zero", undefined],
  ["1.1.1.1-", "ip-none", undefined],
])("%s is refused: %s", (text, code, instead) => {
  expect(parseRange(text).ok).toBe(false);
  expect(complaint(text)).toMatchObject({ code });
  expect(complaint(text)?.instead).toBe(instead);
});

describe("words", () => {
  it("of a reversed range say both ends", () => {
    expect(complaint("10.0.0.9-10.0.0.2")).toMatchObject({
      what: "This range ends before it starts: 10.0.0.9 – 10.0.0.2.",
      mend: "Swap them.",
    });
  });

  it("of cleared host bits say where the block begins", () => {
    expect(complaint("192.0.2.77/24")).toMatchObject({
      code: "range-host-bits",
      instead: "192.0.2.0/24",
    });
    expect(complaint("192.0.2.0/24")).toBeUndefined();
  });

  it("point at the prefix", () => {
    expect(complaint(" 10.0.0.0/99")?.at).toEqual({ start: 10, length: 2 });
  });
});

it("relates ranges of one family, and none of two", () => {
  const net = range("10.0.0.0/8");
  expect(contains(net, range("10.1.0.0/16"))).toBe(true);
  expect(contains(range("10.1.0.0/16"), net)).toBe(false);
  expect(overlaps(range("10.0.0.0-10.0.0.9"), range("10.0.0.9-10.0.0.20"))).toBe(true);
  expect(overlaps(range("10.0.0.0-10.0.0.8"), range("10.0.0.9-10.0.0.20"))).toBe(false);
  expect(overlaps(range("0.0.0.0/0"), range("::/0"))).toBe(false);
  expect(contains(range("::/0"), net)).toBe(false);
  expect(sameRange(range("fe80::1%11"), range("fe80::1"))).toBe(true);
  expect(sizeOf(net)).toBe(1n << 24n);
});

it.each([
  [1n, "1"],
  [65_536n, "65,536"],
  [1n << 64n, "2^64"],
  [(1n << 64n) + 1n, "over 2^64"],
])("%s addresses are shown as %s", (count, shown) => expect(printCount(count)).toBe(shown));

it("knows each of the 33 netmasks", () => {
  for (let length = 0; length <= 32; length += 1) {
    const mask = printRange({
      family: 4,
      first: ((1n << 32n) - 1n) ^ ((1n << BigInt(32 - length)) - 1n),
      last: ((1n << 32n) - 1n) ^ ((1n << BigInt(32 - length)) - 1n),
    });
    expect(prefixOfMask(mask), mask).toBe(length);
  }
  expect(prefixOfMask("0.255.0.0")).toBeUndefined();
});

it("reads 50,000 ranges with little effort", () => {
  const texts = Array.from({ length: 50_000 }, (_, row) => {
    const [high, low] = [row >> 8, row & 255];
    return row % 3 === 0
      ? `10.${high}.${low}.0/24`
      : row % 3 === 1
        ? `10.${high}.${low}.1-10.${high}.${low}.9`
        : `2001:db8:${high.toString(16)}::${low}`;
  });
  const effort = effortOf(() =>
    expect(texts.filter((text) => parseRange(text).ok).length).toBe(50_000),
  );
  expect(effort).toBeLessThan(30);
});
