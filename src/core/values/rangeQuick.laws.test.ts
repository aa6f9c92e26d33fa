import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closely, parseRange } from "./range";
import { quickRange } from "./rangeQuick";

const octet = fc.oneof(
  { weight: 30, arbitrary: fc.oneof(fc.constant(0), fc.nat({ max: 255 })).map(String) },
  fc.constantFrom("0", "00", "256", "1000", ""),
);
const address = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(octet, { minLength: 4, maxLength: 4 }).map((all) => all.join(".")),
  },
  fc.array(octet, { maxLength: 5 }).map((all) => all.join(".")),
  fc.constantFrom("10.0.0.0", "0.0.0.0", "255.255.255.255", "::1", " 10.0.0.1"),
);
const tail = fc.oneof(
  fc.constant(""),
  fc.nat({ max: 40 }).map((length) => `/${length}`),
  address.map((last) => `-${last}`),
  fc.constantFrom(
    "/",
    "/08",
    "/3a",
    "/a",
    "/ 8",
    "/255.0.0.0",
    "-",
    " ",
    "%1",
    ":25",
    "(255.0.0.0)",
    ".*",
  ),
);
const text = fc.oneof(
  fc.tuple(address, tail).map((both) => both.join("")),
  fc.string(),
);

describe("the short way to read a range", () => {
  it("reads nothing otherwise than a close look does, and leaves all that has to be told to it", () => {
    let short = 0;
    fc.assert(
      fc.property(text, (each) => {
        const quick = quickRange(each);
        if (quick) {
          short += 1;
          expect(closely(each)).toEqual({ ok: true, value: quick });
        }
        expect(parseRange(each)).toEqual(closely(each));
      }),
      { numRuns: 5000 },
    );
    expect(short).toBeGreaterThan(500);
  });

  it.each([
    "10.0.0.1",
    "10.0.0.0/8",
    "0.0.0.0/0",
    "10.0.0.7/32",
    "10.0.0.1-10.0.0.9",
    "0.0.0.0-255.255.255.255",
  ])("takes %s", (each) =>
    expect(quickRange(each)).toEqual((closely(each) as { value: unknown }).value),
  );

  it.each(["10.0.0.1/8", "10.0.0.0/33", "10.0.0.9-10.0.0.1", " 10.0.0.1", "::/0"])(
    "leaves %s",
    (each) => expect(quickRange(each)).toBeUndefined(),
  );
});
