import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, it } from "vitest";
import { parseAddress, printAddress } from "./address";

const ipv6 = fc.oneof(
  fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
  // Many zero groups, where the short form is decided.
  fc
    .array(fc.constantFrom(0n, 0n, 0n, 1n, 0xffffn), { minLength: 8, maxLength: 8 })
    .map((words) => words.reduce<bigint>((value, word) => (value << 16n) | word, 0n)),
);

it("reads back what it prints, in both families", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }), (value) => {
      expect(parseAddress(printAddress({ family: 4, value }))).toEqual({
        ok: true,
        value: { family: 4, value },
      });
    }),
  );
  fc.assert(
    fc.property(ipv6, (value) => {
      expect(parseAddress(printAddress({ family: 6, value }))).toEqual({
        ok: true,
        value: { family: 6, value },
      });
    }),
    { numRuns: 1000 },
  );
});

it("prints as ipaddr.js does, which knows RFC 5952 too", () => {
  fc.assert(
    fc.property(ipv6, (value) => {
      const theirs = ipaddr.parse(printAddress({ family: 6, value })) as ipaddr.IPv6;
      // ipaddr.js writes the IPv4 part of mapped addresses in hexadecimal.
      if (!theirs.isIPv4MappedAddress())
        expect(printAddress({ family: 6, value })).toBe(theirs.toRFC5952String());
    }),
    { numRuns: 1000 },
  );
});

it("agrees with ipaddr.js on which strict IPv4 texts are addresses", () => {
  const octet = fc.oneof(fc.nat(300).map(String), fc.constantFrom("00", "01", "", "0", "1e1"));
  fc.assert(
    fc.property(fc.array(octet, { minLength: 3, maxLength: 5 }), (octets) => {
      const text = octets.join(".");
      expect(parseAddress(text).ok).toBe(
        ipaddr.IPv4.isValidFourPartDecimal(text) && !/\b0\d/.test(text),
      );
    }),
    { numRuns: 1000 },
  );
});
