import { expect, it } from "vitest";
import {
  accountsOf,
  differenceOf,
  type PermissionRow,
  permissionsOf,
  renamed,
  rowsOf,
  withChange,
  without,
  withRow,
} from "./rows";

const row = (user: string, right: string, deny = false): PermissionRow => ({ user, right, deny });
const [a1, a2, b1] = [row("A", "1"), row("A", "2"), row("B", "1")];

it("takes entries apart and puts them together again", () => {
  const permissions = [
    { user: "A", rights: ["1", "2"], deny: false },
    { user: "A", rights: ["3"], deny: true },
    { user: "B", rights: ["1"], deny: false },
  ];
  const rows = rowsOf(permissions);
  expect(rows).toEqual([a1, a2, row("A", "3", true), b1]);
  expect(permissionsOf(rows)).toEqual(permissions);
});

it("gathers the rows of an account, in whatever case it is written", () => {
  expect(accountsOf([a1, b1, row("a", "2")])).toEqual([
    {
      user: "A",
      rows: [
        { row: a1, index: 0 },
        { row: row("a", "2"), index: 2 },
      ],
    },
    { user: "B", rows: [{ row: b1, index: 1 }] },
  ]);
});

it("adds a row behind those of its account, spelled as there, and none twice", () => {
  const rows = [a1, b1];
  expect(withRow(rows, row("a", "2"))).toEqual([a1, a2, b1]);
  expect(withRow(rows, row("C", "1"))).toEqual([a1, b1, row("C", "1")]);
  expect(withRow(rows, row("a", "1"))).toBe(rows);
});

it("changes a row in its place; a change into one that is there takes it away", () => {
  expect(withChange([a1, a2, b1], 1, { deny: true })).toEqual([a1, row("A", "2", true), b1]);
  expect(withChange([a1, a2, b1], 1, { right: "3" })).toEqual([a1, row("A", "3"), b1]);
  expect(withChange([a1, a2, b1], 1, { right: "1" })).toEqual([a1, b1]);
  expect(withChange([a1], 4, { right: "1" })).toEqual([a1]);
});

it("turning a row over and back leaves what was kept as it was", () => {
  const permissions = [{ user: "A", rights: ["1", "2", "3"], deny: false }];
  const over = withChange(rowsOf(permissions), 1, { deny: true });
  expect(permissionsOf(over)).toHaveLength(3);
  expect(permissionsOf(withChange(over, 1, { deny: false }))).toEqual(permissions);
});

it("renames an account, joining it with one of that name", () => {
  expect(renamed([a1, a2, b1], "a", "C")).toEqual([row("C", "1"), row("C", "2"), b1]);
  expect(renamed([a1, a2, b1], "A", "b")).toEqual([row("b", "1"), row("b", "2")]);
  expect(without([a1, a2, b1], [0, 2])).toEqual([a2]);
});

it("says how rows differ", () => {
  expect(differenceOf([a1, b1], [b1, a1])).toBeUndefined();
  expect(differenceOf([a1, a2], [b1])).toBe("2 added, 1 removed");
  expect(differenceOf([row("A", "1", true)], [a1])).toBe("1 added, 1 removed");
  expect(differenceOf([], [a1])).toBe("1 removed");
});
