import fc from "fast-check";
import { expect, it } from "vitest";
import { parseSize, printSize, showSize } from "./size";

/** samples/scripts/05 and the exports. */
it.each([
  ["36MB", 37_748_736],
  ["36 MB", 37_748_736],
  ["256 kb", 262_144],
  ["36 MB (37,748,736 bytes)", 37_748_736],
  ["35.3 MB (37,014,732 bytes)", 37_014_732],
  ["1,5 GB (1.610.612.736 bytes)", 1_610_612_736],
  ["36 MB (37\u00a0748\u00a0736 bytes)", 37_748_736],
  ["262,144 B", 262_144],
  ["37748736", 37_748_736],
  ["1.5GB", 1_610_612_736],
  ["0.25mb", 262_144],
  ["2TB", 2_199_023_255_552],
  ["unlimited", "Unlimited"],
  ["0.1KB", 102],
])("%s is %s", (text, size) => expect(parseSize(text)).toEqual({ ok: true, value: size }));

it.each([
  ["35M", "size-none", "35 MB"],
  ["35  MB", "size-none", "35 MB"],
  ["35 MiB", "size-none", "35 MB"],
  ["36 megabytes", "size-none", undefined],
  ["1,5 MB", "size-none", "1.5 MB"],
  ["1,5", "size-none", undefined],
  ["12,34,567", "size-none", undefined],
  ["-1", "size-none", undefined],
  ["", "size-none", undefined],
  ["9999999 TB", "size-too-large", undefined],
])("%s is refused: %s", (text, code, instead) => {
  const read = parseSize(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
  expect(read.ok ? undefined : read.complaint.instead).toBe(instead);
});

it.each([
  [37_748_736, "36 MB", "36MB"],
  [262_144, "256 KB", "256KB"],
  [1000, "1,000 B", "1000B"],
  [0, "0 B", "0B"],
  [2_147_483_647, "2,147,483,647 B", "2147483647B"],
  ["Unlimited", "Unlimited", "Unlimited"],
] as const)("%s is shown as %s and written as %s", (size, shown, written) => {
  expect(showSize(size)).toBe(shown);
  expect(printSize(size)).toBe(written);
});

it("reads back what it shows and what it writes", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.nat(),
        fc.maxSafeInteger(),
        fc.nat(5000).map((n) => n * 1024 ** 2),
      ),
      (any) => {
        const size = Math.abs(any);
        for (const text of [showSize(size), printSize(size)])
          expect(parseSize(text)).toEqual({ ok: true, value: size });
      },
    ),
  );
});
