import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { besideOpen, someOf } from "./beside";

const open = organisation(
  [server("EX01")],
  [receiver("Relay"), receiver("Fax", { id: "fax" }), sender("Out")],
);

it("tells what is new, other and absent by name, whatever the ids", () => {
  const shared = organisation(
    [server("EX01", { id: "s77" })],
    [
      receiver("Relay", { id: "c1", server: "s77", explicit: { MaxHopCount: 9 } }),
      receiver("Printers", { id: "c2", server: "s77" }),
      sender("Out", { id: "c3" }),
    ],
  );
  expect(besideOpen(open, shared)).toEqual({
    added: ["EX01\\Printers"],
    changed: ["EX01\\Relay"],
    missing: ["EX01\\Fax"],
  });
  expect(besideOpen(open, open)).toEqual({ added: [], changed: [], missing: [] });
});

it("names few, and counts the rest", () => {
  expect(someOf(["a", "b", "c", "d"])).toBe("a, b, c, d");
  expect(someOf(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 more");
});
