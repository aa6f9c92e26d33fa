import { expect, it } from "vitest";
import { endOf } from "../../../../testing/comparisons";
import { corp, internet, scanners, together } from "../../../../testing/riskTellings";
import { pairsOf } from "./pairs";
import { sharedEnds } from "./shared";

it("are the connectors that come, go and differ; what was read twice is shared", () => {
  const old = endOf(corp, together([scanners(), scanners({}, "Goes"), internet()]));
  const now = endOf(
    corp,
    together([scanners({ Comment: "x" }), internet(), internet({}, "Comes")]),
  );
  const ends = sharedEnds({ old, new: now });
  const { receivers, senders } = pairsOf(ends, []);
  expect(receivers.map(({ id, new: end }) => [id, end !== undefined])).toEqual([
    ["EX01\\Relay scanners", true],
    ["EX01\\Goes", false],
  ]);
  expect(senders.map(({ id }) => id)).toEqual(["Comes"]);
  expect(ends.new.connectors.Internet).toBe(old.connectors.Internet);
  expect(sharedEnds({ old, new: now })).toBe(ends);
  expect(sharedEnds({ old, new: old }).new).toBe(old);
});

it("take a connector that changes its server apart, and remember where it went", () => {
  const there = scanners({}, "Relay scanners", { server: "EX02", was: "EX01\\Relay scanners" });
  const ends = { old: endOf(corp, scanners()), new: endOf(corp, together([there])) };
  const { receivers, moved } = pairsOf(sharedEnds(ends), []);
  expect(receivers.map(({ old, new: now }) => [old?.server.name, now?.server.name])).toEqual([
    [undefined, "EX02"],
    ["EX01", undefined],
  ]);
  expect(moved.map(({ old, new: now }) => [old.server.name, now.server.name])).toEqual([
    ["EX01", "EX02"],
  ]);
});

it("take a move of another id from whoever planned it, once", () => {
  const there = scanners({}, "Relay scanners", { server: "EX02" });
  const ends = { old: endOf(corp, scanners()), new: endOf(corp, together([there])) };
  const move = { old: "EX01\\Relay scanners", new: "EX02\\Relay scanners" };
  expect(pairsOf(sharedEnds(ends), [move, move]).moved).toHaveLength(1);
  expect(pairsOf(sharedEnds(ends), []).moved).toEqual([]);
});
