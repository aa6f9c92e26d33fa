import { expect, it } from "vitest";
import { frameIn, masked } from "./bidi.mjs";

/** What a server would make of a client's frame: without its mask. */
function unmasked(frame) {
  const size = frame[1] & 0x7f;
  const head = size === 126 ? 4 : size === 127 ? 10 : 2;
  const mask = frame.subarray(head, head + 4);
  const payload = frame.subarray(head + 4).map((byte, at) => byte ^ mask[at % 4]);
  const plain = Buffer.from(frame.subarray(0, head));
  plain[1] &= 0x7f;
  return Buffer.concat([plain, payload]);
}

it.each([0, 125, 126, 65_535, 65_536])(
  "reads back a text of %i bytes, and no part of it",
  (size) => {
    const text = "x".repeat(size);
    const frame = unmasked(masked(text));
    expect(frameIn(frame)).toMatchObject({ isLast: true, code: 1, length: frame.length });
    expect(frameIn(Buffer.concat([frame, frame]))?.payload.toString()).toBe(text);
    expect(frameIn(frame.subarray(0, frame.length - 1))).toBeUndefined();
  },
);

it("masks as the example of RFC 6455, 5.7, does", () => {
  const frame = masked("Hello", Buffer.from([0x37, 0xfa, 0x21, 0x3d]));
  expect(frame.toString("hex")).toBe("818537fa213d7f9f4d5158");
  expect(frameIn(Buffer.from("010348656c", "hex"))).toMatchObject({ isLast: false, code: 1 });
});
