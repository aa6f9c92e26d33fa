import { expect, test } from "vitest";
import { treeRows, typeAhead } from "./treeRows";

const nodes = [
  {
    id: "h",
    label: "Servers",
    heading: true,
    children: [
      {
        id: "a",
        label: "EX01",
        children: [
          { id: "a1", label: "Relay" },
          { id: "a2", label: "Default" },
        ],
      },
      { id: "b", label: "EX02", children: [] },
    ],
  },
  { id: "c", label: "Internet" },
];

test("closed nodes hide their children, headings never do", () => {
  const ids = (open: string[]) =>
    treeRows(nodes, (id) => open.includes(id)).map((row) => row.node.id);
  expect(ids([])).toEqual(["h", "a", "b", "c"]);
  expect(ids(["a"])).toEqual(["h", "a", "a1", "a2", "b", "c"]);
});

test("rows know their level, parent and place among siblings", () => {
  const row = treeRows(nodes, () => true).find((each) => each.node.id === "a2");
  expect(row).toMatchObject({ level: 3, parent: "a", position: 2, size: 2, open: null });
});

test("type-ahead goes on from where it stands, and around", () => {
  const rows = treeRows(nodes, () => true);
  expect(rows[typeAhead(rows, 2, "ex")]?.node.id).toBe("b");
  expect(rows[typeAhead(rows, 5, "EX01")]?.node.id).toBe("a");
  expect(typeAhead(rows, 0, "servers")).toBe(-1);
});
