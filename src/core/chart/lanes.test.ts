import { expect, it } from "vitest";
import { lanesFor } from "./lanes";

/*
 * visual.md 4.1: margin 12, networks 104, gap 42, port 42, gap 22, connectors 150, sends 150, gap 24, hops 99 fit 760; what
 * is to spare goes to connectors, send connectors, networks, next hops, then gaps.
 */
const narrow = {
  networks: { x: 12, width: 104 },
  listeners: { x: 158, width: 42 },
  connectors: { x: 222, width: 150 },
  servers: { x: 385, width: 57 },
  sends: { x: 473, width: 150 },
  hops: { x: 647, width: 99 },
  coast: 179,
  width: 758,
};
const widths = (width: number) => {
  const { connectors, sends, networks, hops } = lanesFor(width);
  return [connectors.width, sends.width, networks.width, hops.width];
};

it("fits 760, and is no narrower in a narrower pane", () => {
  expect(lanesFor(758)).toEqual(narrow);
  expect(lanesFor(320)).toEqual(narrow);
});

it("gives what is to spare to one lane after the other", () => {
  expect(widths(758 + 10)).toEqual([160, 150, 104, 99]);
  expect(widths(758 + 90 + 10)).toEqual([240, 160, 104, 99]);
  expect(widths(758 + 90 + 70 + 10)).toEqual([240, 220, 114, 99]);
  expect(widths(758 + 90 + 70 + 56 + 10)).toEqual([240, 220, 160, 109]);
  expect(widths(5000)).toEqual([240, 220, 160, 140]);
});

it("puts the rest between them, as far as eyes follow a line", () => {
  const full = lanesFor(758 + 257);
  const apart = lanesFor(758 + 257 + 30);
  expect(full.width).toBe(1015);
  expect(apart.width).toBe(1045);
  expect(apart.listeners.x - full.listeners.x).toBe(10);
  expect(apart.sends.x - full.sends.x).toBe(20);
  expect(apart.hops.x - full.hops.x).toBe(30);
  expect(lanesFor(5000).width).toBe(758 + 257 + 240);
});

it("widens the lane of listeners for the widest of them, on whose middle the coast lies", () => {
  const wide = lanesFor(758 + 60, 102);
  expect(wide.listeners).toEqual({ x: 158, width: 102 });
  expect(wide.coast).toBe(158 + 51);
  expect(wide.connectors).toEqual({ x: 282, width: 150 });
  expect(lanesFor(758, 30).listeners.width).toBe(42);
});
