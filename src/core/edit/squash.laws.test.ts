import fc from "fast-check";
import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer";
import { expect, it } from "vitest";
import type { Edit } from "./edit";
import { squash } from "./squash";

enablePatches();

interface Box {
  [key: string]: number | number[] | { [key: string]: number };
}

/** Changes of a few places, some inside others, some in lists. */
const change = fc.oneof(
  fc.record({ key: fc.constantFrom("a", "b"), value: fc.option(fc.nat({ max: 2 })) }),
  fc.record({ key: fc.constant("in"), value: fc.option(fc.nat({ max: 2 })) }),
  fc.record({ key: fc.constant("list"), value: fc.option(fc.nat({ max: 2 })) }),
);

function edit(box: Box, { key, value }: { key: string; value: number | null }): [Box, Edit] {
  const [after, patches, inverse] = produceWithPatches(box, (draft) => {
    if (key === "in") {
      if (value === null) delete draft.in;
      else draft.in = { ...(draft.in as object), [`x${value}`]: value };
    } else if (key === "list") {
      const list = draft.list as number[];
      if (value === null) list.shift();
      else list.unshift(value);
    } else if (value === null) delete draft[key];
    else draft[key] = value;
  });
  return [after, { label: "", patches, inverse }];
}

it("a run of edits squashed does what the run did, forth and back", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
      const start: Box = { a: 1, list: [7, 8], in: { x0: 0 } };
      let now = start;
      let run: Edit = { label: "", patches: [], inverse: [] };
      for (const each of changes) {
        const [next, made] = edit(now, each);
        run = squash(run, made);
        now = next;
      }
      expect(applyPatches(start, run.patches as Patch[])).toStrictEqual(now);
      expect(applyPatches(now, run.inverse as Patch[])).toStrictEqual(start);
    }),
    { numRuns: 500 },
  );
});
