import { expect, it } from "vitest";
import { TraceLines } from "./traceLines";

/** The lines of some bytes, however they are cut. */
function linesOf(bytes: readonly number[], cut: number): readonly string[] {
  const lines: string[] = [];
  const reader = new TraceLines(({ text }) => lines.push(text));
  for (let at = 0; at < bytes.length; at += cut)
    reader.write(new Uint8Array(bytes.slice(at, at + cut)));
  reader.end();
  return lines;
}

const [a, b, lf] = [0x61, 0x62, 0x0a];

it.each([1, 2, 3, 100])(
  "takes two bytes for the mark of UTF-16 and nothing else, cut by %i",
  (cut) => {
    expect(linesOf([0xff, 0xfe, a, 0, lf, 0, b, 0, lf, 0], cut)).toEqual(["a", "b"]);
    expect(linesOf([0xfe, 0xff, 0, a, 0, lf, 0, b, 0, lf], cut)).toEqual(["a", "b"]);
    // A byte of a mark alone is a letter that cannot be read, and what follows it stays.
    for (const mark of [0xff, 0xfe])
      expect(linesOf([mark, a, b, lf, a, lf], cut)).toEqual(["\ufffdab", "a"]);
    for (const mark of [0xff, 0xfe])
      expect(linesOf([a, mark, b, lf, a, lf], cut)).toEqual(["a\ufffdb", "a"]);
  },
);
