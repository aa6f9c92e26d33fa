import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Parsed,
  parseAddress,
  parseAddressSpace,
  parseBinding,
  parseCapabilities,
  parseDomain,
  parseDuration,
  parseFqdn,
  parseIdentifier,
  parseRange,
  parseSize,
  parseSmartHost,
  parseThumbprint,
  printAddress,
  printAddressSpace,
  printBinding,
  printCapabilities,
  printIdentifier,
  printRange,
  printSize,
} from ".";

/** A reader that answers the canonical text. */
type Reader = (text: string) => Parsed<string>;

const printing =
  <T>(parse: (text: string) => Parsed<T>, print: (value: T) => string): Reader =>
  (text) => {
    const read = parse(text);
    return read.ok ? { ...read, value: print(read.value) } : read;
  };

const readers: Readonly<Record<string, Reader>> = {
  address: printing(parseAddress, printAddress),
  range: printing(parseRange, printRange),
  binding: printing(parseBinding, printBinding),
  "address space": printing(parseAddressSpace, printAddressSpace),
  "smart host": parseSmartHost,
  domain: parseDomain,
  fqdn: parseFqdn,
  size: printing(parseSize, printSize),
  duration: parseDuration,
  identifier: printing(parseIdentifier, printIdentifier),
  capabilities: printing(parseCapabilities, printCapabilities),
  thumbprint: parseThumbprint,
};

/** Any text of UTF-16 units, halves of surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** Texts that come near to values: pieces of them, put together at random. */
const nearText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."0123456789abcdefF.:/-()[]%;,*@<> \t\u2013"),
      fc.constantFrom(
        "10.0.0.1",
        "255.255.255.0",
        "::",
        "2001:db8",
        "fe80::1%11",
        "::ffff:",
        "010",
      ),
      fc.constantFrom(
        "corp.example",
        "*.",
        "SMTP:",
        "X400:",
        "Local:",
        ";1",
        ";100",
        "--",
        "a".repeat(64),
      ),
      fc.constantFrom(
        "MB",
        "kb",
        " (1,024 bytes)",
        "Unlimited",
        "<I>",
        "<S>",
        "CN=x",
        ":25",
        "1.00:00:00",
      ),
      fc.constantFrom("AcceptOorgProtocol", "NO-TLS", "a1b2c3d4e5".repeat(4), "[", "10.0.0.0/8"),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

const texts = fc.oneof(anyText, nearText);
const runs = { numRuns: 3000 };

describe.each(Object.entries(readers))("the reader of a %s", (_, reader) => {
  it("answers for any text, and what it answers is canonical", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = reader(text);
        if (read.ok) expect(reader(read.value)).toEqual({ ok: true, value: read.value });
      }),
      runs,
    );
  });

  it("points into the text, and offers only texts that it reads", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = reader(text);
        const told = read.ok ? read.note : read.complaint;
        if (!told) return;
        expect(told.what).toMatch(/[.]$/);
        expect(told.mend).toMatch(/[.?]$/);
        const { start, length } = told.at ?? { start: 0, length: 0 };
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + length).toBeLessThanOrEqual(text.length);
        if (told.instead !== undefined) expect(reader(told.instead).ok, told.instead).toBe(true);
      }),
      runs,
    );
  });

  it("takes long texts without running out of stack or time", () => {
    for (const piece of ["[", "1.", ".", "a", ":", "(", "9", "local:", "*.", ",", "<S>", "a:b,"])
      expect(typeof reader(piece.repeat(20_000)).ok).toBe("boolean");
  });
});
