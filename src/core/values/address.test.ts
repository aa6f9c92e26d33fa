import { describe, expect, it } from "vitest";
import { isMulticastOrBroadcastAddress, parseAddress, printAddress } from "./address";

const printed = (text: string): string => {
  const read = parseAddress(text);
  return read.ok ? printAddress(read.value) : read.complaint.code;
};

/** RFC 5952, section 4, and its own examples. */
it.each([
  ["2001:0db8::0001", "2001:db8::1"],
  ["2001:DB8:0:0::11", "2001:db8::11"],
  ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
  ["2001:0:0:1:0:0:0:1", "2001:0:0:1::1"],
  ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
  ["0:0:0:0:0:0:0:0", "::"],
  ["::FFFF:C000:0201", "::ffff:192.0.2.1"],
  ["::192.0.2.1", "::c000:201"],
  ["fe80::1%11", "fe80::1%11"],
])("%s is written %s", (text, canonical) => expect(printed(text)).toBe(canonical));

it.each([
  ["010.1.1.1", "ip-leading-zero"],
  ["10.1", "ip-part-count"],
  ["192.0.2.300", "ip-part-too-large"],
  ["0x0a.1.1.1", "ip-none"],
  ["2001:db8", "ip-none"],
  ["1::2::3", "ip-none"],
  ["::ffff:010.1.1.1", "ip-leading-zero"],
  ["12345::", "ip-none"],
  ["[2001:db8::1]", "ip-brackets"],
  ["fe80::1%", "ip-scope"],
  ["10.0.0.1%3", "ip-none"],
  ["", "ip-none"],
])("%s is refused: %s", (text, code) => expect(printed(text)).toBe(code));

describe("complaints", () => {
  const complaint = (text: string) => {
    const read = parseAddress(text);
    return read.ok ? undefined : read.complaint;
  };

  it("name the part that is wrong, and where it stands", () => {
    expect(complaint(" 192.0.2.300")).toEqual({
      code: "ip-part-too-large",
      what: "300 is not part of an IPv4 address.",
      mend: "Each part is 0 to 255.",
      at: { start: 9, length: 3 },
    });
  });

  it("count the parts of a short form", () => {
    expect(complaint("10.1")?.what).toBe("10.1 has 2 parts.");
    expect(complaint("10")?.what).toBe("10 has 1 part.");
  });

  it("offer a text where it is clear what was meant", () => {
    expect(complaint("010.1.1.09")?.instead).toBe("10.1.1.9");
    expect(complaint("[2001:DB8::1]")?.instead).toBe("2001:db8::1");
    expect(complaint("10.1")?.instead).toBeUndefined();
  });
});

it.each([
  ["224.0.0.1", true],
  ["239.255.255.255", true],
  ["255.255.255.255", true],
  ["ff02::1", true],
  ["223.255.255.255", false],
  ["240.0.0.1", false],
  ["fe80::1", false],
])("multicast or broadcast: %s, %s", (text, expected) => {
  const read = parseAddress(text);
  expect(read.ok && isMulticastOrBroadcastAddress(read.value)).toBe(expected);
});
