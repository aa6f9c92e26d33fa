import { expect, it } from "vitest";
import { ipSet, parseRange } from "../../../../values";
import {
  countIn,
  isNarrow,
  isNowhere,
  measuredOn,
  publicIn,
  type Region,
  servesInternet,
  toldCount,
} from "./region";

const region = (...texts: string[]): Region => {
  const ranges = texts.flatMap((each) => {
    const range = parseRange(each);
    return range.ok ? [range.value] : [];
  });
  return { v4: ipSet(4, ranges), v6: ipSet(6, ranges) };
};

it("is narrow up to 256 addresses of IPv4 and one /64", () => {
  expect(isNarrow(region("192.0.2.0/24", "fd00::/64"))).toBe(true);
  expect(isNarrow(region("192.0.2.0/24", "10.0.0.1"))).toBe(false);
  expect(isNarrow(region("fd00::/64", "fd01::1"))).toBe(false);
  expect(isNowhere(region())).toBe(true);
});

it("serves the Internet from more public addresses than any partner has", () => {
  expect(servesInternet(region("0.0.0.0/1"))).toBe(true);
  expect(servesInternet(region("10.0.0.0/8", "172.16.0.0/12", "11.0.0.0/8"))).toBe(false);
  expect(servesInternet(region("11.0.0.0/8", "12.0.0.0"))).toBe(true);
  expect(servesInternet(region("2001:db8::/32"))).toBe(false);
  expect(servesInternet(region("2001:db8::/31"))).toBe(true);
  expect(servesInternet(region("fc00::/7"))).toBe(false);
});

it("counts what is public, and tells each family by itself", () => {
  const mixed = region("9.255.255.254-10.0.0.1", "fe80::/10", "::1", "::2");
  expect(countIn(publicIn(mixed))).toEqual({ v4: 2n, v6: 1n });
  expect(toldCount(publicIn(mixed))).toBe("2 IPv4 and 1 IPv6");
  expect(toldCount(region("10.0.0.0/16"))).toBe("65,536");
  expect(toldCount(region("0.0.0.0/0", "::/0"))).toBe("every IPv4 and IPv6");
  expect(toldCount(region("0.0.0.0/0"))).toBe("every IPv4");
  expect(toldCount(region("::/0"))).toBe("every IPv6");
  expect(toldCount(region("0.0.0.0/0", "::1"))).toBe("4,294,967,296 IPv4 and 1 IPv6");
  expect(measuredOn(["a"], mixed)).toEqual({
    values: ["a"],
    ranges: ["9.255.255.254-10.0.0.1", "::1-::2", "fe80::/10"],
  });
});
