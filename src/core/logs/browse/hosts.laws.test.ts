import fc from "fast-check";
import { expect, it } from "vitest";
import { type IpRange, parseRange } from "../../values";
import { Hosts } from "./hosts";

const four = fc.tuple(fc.constantFrom(9, 10, 255), fc.nat(3), fc.nat(255), fc.nat(255));
const host = fc.oneof(
  four.map((parts) => parts.join(".")),
  fc.nat(0xffff).map((low) => `2001:db8::${low.toString(16)}`),
  fc.constantFrom(
    "mail.corp.example",
    "none",
    "fe80::1%3",
    "010.0.0.1",
    "0.0.0.0",
    "255.255.255.255",
  ),
);
const range = fc.oneof(
  fc.tuple(four, fc.nat(32)).map(([parts, bits]) => `${parts.join(".")}/${bits}`),
  fc.tuple(four, four).map(([a, b]) => `${a.join(".")}-${b.join(".")}`),
  fc.constantFrom(
    "2001:db8::/112",
    "::/0",
    "0.0.0.0/0",
    "2001:db8::1-2001:db8::ff",
    "::ffff:10.0.0.0/104",
  ),
);

const isWithin = (text: string, { family, first, last }: IpRange): boolean => {
  const read = parseRange(text);
  if (!read.ok || read.value.family !== family) return false;
  return read.value.first >= first && read.value.last <= last;
};

it("marks the hosts of a range, those that came later too", () => {
  fc.assert(
    fc.property(fc.array(host), fc.array(host), fc.array(range), (some, more, ranges) => {
      const hosts = new Hosts();
      const all: string[] = [];
      for (const came of [some, more]) {
        all.push(...came);
        hosts.upTo(all);
        for (const text of ranges) {
          const read = parseRange(text);
          if (!read.ok) continue;
          const marks = new Uint8Array(all.length);
          hosts.mark(read.value, marks);
          expect([...marks]).toEqual(all.map((each) => (isWithin(each, read.value) ? 1 : 0)));
        }
      }
    }),
  );
});

it("holds more hosts than it had room for", () => {
  const all = Array.from({ length: 5000 }, (_, at) => `10.0.${at >> 8}.${at & 255}`);
  const hosts = new Hosts();
  hosts.upTo(all);
  const marks = new Uint8Array(all.length);
  hosts.mark({ family: 4, first: 0x0a00_0100n, last: 0x0a00_01ffn }, marks);
  expect(marks.reduce((sum, each) => sum + each, 0)).toBe(256);
  expect(marks.indexOf(1)).toBe(256);
});
