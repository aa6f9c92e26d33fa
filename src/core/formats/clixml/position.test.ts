import fc from "fast-check";
import { expect, it } from "vitest";
import { Position } from "./position";

it("says the place of every offset, in whatever pieces the text comes", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n"), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(40), { maxLength: 6 }), (whole, cuts) => {
      const position = new Position();
      const ends = [...cuts, whole.length]
        .map((cut) => Math.min(cut, whole.length))
        .sort((a, b) => a - b);
      let begin = 0;
      for (const end of ends) {
        // What follows the cut is in sight, as the unread rest of a piece is.
        const piece = whole.slice(begin);
        for (let at = 0; at <= end - begin; at += 1) {
          const lines = whole.slice(0, begin + at).split("\n");
          const column = (lines.at(-1)?.length ?? 0) + 1;
          expect(position.at(piece, at)).toEqual({ line: lines.length, column });
        }
        position.cut(piece, end - begin);
        begin = end;
      }
    }),
  );
});
