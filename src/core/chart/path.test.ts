import { describe, expect, it } from "vitest";
import type { Edge } from "./chart";
import { beadOf, pathOf } from "./path";
import type { PlacedEdge } from "./placed";

const edge: Edge = {
  id: "a",
  kind: "client",
  from: "n",
  to: "l",
  connectors: ["c"],
  parameter: "RemoteIPRanges",
  tls: "offered",
  signIn: false,
  clearPasswords: false,
  relay: "no",
  enabled: true,
  neverReached: false,
};
const placed = (more: Partial<PlacedEdge> = {}, facts: Partial<Edge> = {}): PlacedEdge => ({
  key: "a",
  edge: { ...edge, ...facts },
  x1: 0,
  y1: 0,
  x2: 100,
  y2: 50,
  shape: "curve",
  drawn: "either",
  key50: false,
  ...more,
});

describe("the path of a line", () => {
  it("leaves and enters horizontally, with solid ends", () => {
    expect(pathOf(placed())).toEqual({
      middle: "M4 0C49.5 0 49.5 50 95 50",
      ends: "M0 0h4M95 50h5",
    });
    expect(pathOf(placed({ y2: 0 })).middle).toBe("M4 0H95");
  });

  it("turns round corners at a trunk, drops straight, and stops at a bar where nobody is reached", () => {
    expect(pathOf(placed({ shape: "elbow", bend: 50 })).middle).toBe(
      "M0 0H44Q50 0 50 6V44Q50 50 56 50H95",
    );
    expect(pathOf(placed({ shape: "drop" }))).toEqual({ middle: "M0 0V50", ends: "" });
    expect(pathOf(placed({}, { neverReached: true })).ends).toBe("M92 44v12");
  });
});

describe("the bead of a line", () => {
  const signOf = (more: Partial<PlacedEdge>, facts: Partial<Edge>) =>
    beadOf(placed(more, facts))?.sign;

  it("is the weightiest sign", () => {
    expect(signOf({}, {})).toBeUndefined();
    expect(signOf({}, { tls: "required" })).toBe("lock");
    expect(signOf({ key50: true }, { tls: "required" })).toBe("key");
    expect(signOf({}, { clearPasswords: true, tls: "none" })).toBe("open-lock");
    expect(signOf({}, { relay: "unknown" })).toBe("unknown");
    expect(signOf({ key50: true }, { relay: "yes" })).toBe("relay");
    expect(signOf({}, { relay: "yes", enabled: false })).toBe("disabled");
    expect(signOf({}, { kind: "listener", relay: "yes" })).toBeUndefined();
  });

  it("stands in the middle, or behind the trunk", () => {
    expect(beadOf(placed({}, { tls: "required" }))).toMatchObject({ x: 50, y: 25 });
    expect(beadOf(placed({ shape: "elbow", bend: 50 }, { tls: "required" }))).toMatchObject({
      x: 75,
      y: 50,
    });
  });
});
