import { expect, it } from "vitest";
import { connectorsIn, groupOfField, targetText } from "./target";

it("says in words what the ring is drawn round", () => {
  expect(targetText({ field: "TransportRole" })).toBe("Field *TransportRole*, group Network");
  expect(targetText({ field: "recipient" })).toBe("Field *To* of the question");
  expect(targetText({ field: "Permissions" })).toBe("Field *Permissions*, group Permissions");
  expect(targetText({ tab: "Exposure" })).toBe("Tab *Exposure*");
  expect(targetText({ button: "Undo" })).toBe("Button *Undo*");
  expect(targetText({ list: "sessions" })).toBe("List *Sessions*");
  expect(groupOfField("no such field")).toBeUndefined();
});

it("finds the connectors that a check speaks of, whatever joins it", () => {
  const named = { parameter: "Name", test: { is: "Internet" } };
  expect(
    connectorsIn({
      kind: "all",
      of: [
        { kind: "at", place: "design", select: "EX01\\A" },
        { kind: "not", of: [{ kind: "finding", code: "x", at: "EX01\\B" }] },
        { kind: "property", connector: "C", parameter: "Port", test: { is: 25 } },
        { kind: "connector", of: "send", where: [named] },
        { kind: "connector", of: "receive", server: "EX01", where: [named] },
        { kind: "connector", of: "send", where: [{ parameter: "Port", test: { is: 25 } }] },
      ],
    }),
  ).toEqual(["EX01\\A", "EX01\\B", "C", "Internet", "EX01\\Internet"]);
});
