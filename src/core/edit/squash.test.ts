import type { Patch } from "immer";
import { expect, it } from "vitest";
import type { Edit } from "./edit";
import { squash } from "./squash";

const put = (value: unknown, op: Patch["op"] = "replace", ...path: (string | number)[]): Patch => ({
  op,
  path: path.length > 0 ? path : ["connectors", "1"],
  ...(op !== "remove" && { value }),
});
const step = (forth: readonly Patch[], back: readonly Patch[]): Edit => ({
  ...{ label: "Type", patches: [...forth], inverse: [...back] },
});

it("keeps of keystrokes in one place the last value and the first", () => {
  const typed = squash(step([put("ab")], [put("a")]), step([put("abc")], [put("ab")]));
  expect(typed).toMatchObject({ patches: [put("abc")], inverse: [put("a")] });
});

it("is no step where typing came back to where it began, in all places", () => {
  const back = squash(step([put("ab")], [put("a")]), step([put("a")], [put("ab")]));
  expect(back).toMatchObject({ patches: [], inverse: [] });
  const other = ["connectors", "2"];
  const half = squash(
    step([put("ab"), put("x", "replace", ...other)], [put("a"), put("w", "replace", ...other)]),
    step([put("a")], [put("ab")]),
  );
  expect(half.patches).toHaveLength(2);
});

it("keeps as added what was added and changed, and nothing of what came and went", () => {
  const added = squash(
    step([put("a", "add")], [put(undefined, "remove")]),
    step([put("ab")], [put("a")]),
  );
  expect(added).toMatchObject({
    patches: [put("ab", "add")],
    inverse: [put(undefined, "remove")],
  });
  const gone = squash(
    step([put("a", "add")], [put(undefined, "remove")]),
    step([put(undefined, "remove")], [put("a", "add")]),
  );
  expect(gone).toMatchObject({ patches: [], inverse: [] });
});

it("keeps what was removed and came again as replaced, and a removal as one", () => {
  const again = squash(
    step([put(undefined, "remove")], [put("a", "add")]),
    step([put("b", "add")], [put(undefined, "remove")]),
  );
  expect(again).toMatchObject({ patches: [put("b")], inverse: [put("a")] });
  const gone = squash(
    step([put("b")], [put("a")]),
    step([put(undefined, "remove")], [put("b", "add")]),
  );
  expect(gone).toMatchObject({ patches: [put(undefined, "remove")], inverse: [put("a", "add")] });
});

it("joins nothing where a place lies within another, or is a row of a list", () => {
  const within = squash(
    step([put({ a: 1 })], [put({})]),
    step([put(2, "replace", "connectors", "1", "a")], [put(1, "replace", "connectors", "1", "a")]),
  );
  expect(within.patches).toHaveLength(2);
  const row = ["connectors", "1", "notes", 0];
  const rows = squash(
    step([put("x", "add", ...row)], [put(undefined, "remove", ...row)]),
    step([put("y", "add", ...row)], [put(undefined, "remove", ...row)]),
  );
  expect(rows.patches).toEqual([put("x", "add", ...row), put("y", "add", ...row)]);
});

it("tells what both made, under the words of the second", () => {
  const edit = { ...step([], []), label: "Second", made: ["2"] };
  expect(squash({ ...step([], []), made: ["1"] }, edit)).toMatchObject({
    ...{ label: "Second", made: ["1", "2"] },
  });
});
