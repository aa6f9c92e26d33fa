import { expect, test } from "vitest";
import { answer, type Entry, readQuery } from "./entry";

const run = () => {};
const entries: Entry[] = [
  { id: "undo", kind: "action", label: "Undo", run },
  { id: "export", kind: "action", label: "Save as file", also: "export", run },
  { id: "c1", kind: "connector", label: "Relay scanners EX01", run },
  { id: "p1", kind: "parameter", label: "Maximum message size", detail: "MaxMessageSize", run },
];
const ids = (typed: string, recent: string[] = []) =>
  answer(entries, typed, recent).flatMap((group) => group.entries.map((entry) => entry.id));

test("a sign asks for one kind", () => {
  expect(readQuery("@ ex01")).toEqual({ kind: "connector", text: "ex01" });
  expect(ids("@")).toEqual(["c1"]);
  expect(ids(">undo")).toEqual(["undo"]);
});

test("the exact name and other words find too, after the label", () => {
  expect(ids("maxmessage")).toEqual(["p1"]);
  expect(ids("export")).toEqual(["export"]);
});

test("recent first when nothing is typed", () => {
  expect(ids("", ["export"])[0]).toBe("export");
  expect(ids("")[0]).toBe("undo");
});

test("counts say all that answer, though not all are shown", () => {
  const many = Array.from(
    { length: 30 },
    (_, index): Entry => ({
      id: `m${index}`,
      kind: "connector",
      label: `Relay ${index}`,
      run,
    }),
  );
  const [group] = answer(many, "relay", []);
  expect(group?.count).toBe(30);
  expect(group?.entries.length).toBe(8);
});
