import fc from "fast-check";
import { expect, it } from "vitest";
import { same } from "./same";

/** Bytes that make numbers odd: no number at all, or a zero of either sign. */
const byte = fc.oneof(fc.constantFrom(0, 0x7f, 0x80, 0xf0, 0xf8, 0xff, 65), fc.nat(255));

it("compares as byte after byte would", () => {
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 40 }),
      fc.nat(7),
      fc.option(fc.tuple(fc.nat(39), byte), { nil: undefined }),
      (bytes, shift, change) => {
        const one = Uint8Array.from([...Array(shift).fill(1), ...bytes]);
        const other = Uint8Array.from(bytes, (each, at) =>
          change && at === change[0] ? change[1] : each,
        );
        const equal = bytes.every((each, at) => each === other[at]);
        const [a, b] = [new DataView(one.buffer), new DataView(other.buffer)];
        expect(same(a, shift, b, 0, bytes.length)).toBe(equal);
      },
    ),
  );
});
