import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import type { ReceiveConnector } from "../model";
import { blockOf, networkHeight, pillWidth, type Style, wishesOf } from "./block";
import type { ListenerNode, ServerGroup } from "./chart";
import { chartOf } from "./chartOf";
import { lanesFor } from "./lanes";

/* visual.md 4.1: cards 44 high, 8 apart, 16 between ports; listeners 24 high on the coast; 12 round them. */

const lanes = lanesFor(758);
const style: Style = { lanes, open: false, echo: false, narrow: false };
const card = (id: string, binding: string, more: object = {}): ReceiveConnector =>
  receiver(id, { id, explicit: { Bindings: [binding], ...more } });
const grouped = (...connectors: ReceiveConnector[]): ServerGroup =>
  chartOf(organisation([server("EX01")], connectors)).groups[0] as ServerGroup;
const tops = (nodes: readonly { key: string; y: number }[]) => nodes.map(({ y }) => y);

const front = [
  card("a", "0.0.0.0:25"),
  card("b", "0.0.0.0:25", { RemoteIPRanges: ["10.0.0.0/8"] }),
  card("c", "0.0.0.0:587"),
];
const hub = card("d", "0.0.0.0:2525", { TransportRole: "HubTransport" });
const outbound = card("e", "0.0.0.0:717");

it("puts cards of one port closer than those of two, and each listener beside the middle of its cards", () => {
  const block = blockOf(grouped(...front), style);
  expect(block.connectors.map(({ key }) => key)).toEqual(["a", "b", "c"]);
  expect(tops(block.connectors)).toEqual([12, 64, 124]);
  expect(block.connectors[0]).toMatchObject({ x: 222, width: 150, height: 44 });
  // The middle of 12 to 108, and that of 124 to 168.
  expect(tops(block.listeners)).toEqual([48, 134]);
  expect(block.listeners[0]).toMatchObject({ x: 179 - 21, width: 42, height: 24 });
  expect(block.land).toEqual({ x: 179, y: 0, width: 385 + 57 - 179, height: 180 });
  expect(block).toMatchObject({ height: 180, fold: undefined, hairline: undefined, networks: [] });
});

it("stands its server at the middle of the right side, where its mail leaves", () => {
  const block = blockOf(grouped(...front), style);
  expect(block.server).toMatchObject({ x: 385, y: 90 - 26 - 4, width: 49, height: 52 });
  expect(block.ring).toEqual({ x: 442, y: 90 });
});

it("is as high as its server needs where it has few cards", () => {
  expect(blockOf(grouped(), style).land.height).toBe(52 + 24);
  expect(blockOf(grouped(card("a", "0.0.0.0:25")), style).land.height).toBe(76);
});

it("folds what only servers use to one line at its foot", () => {
  const closed = blockOf(grouped(...front, hub, outbound), style);
  expect(closed.connectors).toHaveLength(3);
  expect(closed.fold).toMatchObject({ y: 168 + 14, open: false });
  expect(closed.fold?.listeners.map(({ port }) => port)).toEqual([717, 2525]);
  expect(closed.listeners).toHaveLength(2);
  expect(closed.land.height).toBe(182 + 16 + 8);
});

it("shows it unfolded, the Transport service under a hairline", () => {
  const open = blockOf(grouped(...front, hub, outbound), { ...style, open: true });
  expect(open.connectors.map(({ key }) => key)).toEqual(["a", "b", "c", "e", "d"]);
  expect(tops(open.connectors).slice(3)).toEqual([206, 290]);
  expect(open.hairline).toBe(206 + 44 + 16);
  expect(open.listeners.map(({ node }) => node.port)).toEqual([25, 587, 717, 2525]);
  expect(open.land.height).toBe(290 + 44 + 12);
  const one = blockOf(grouped(hub), { ...style, open: true });
  expect(one).toMatchObject({ fold: { y: 12 }, hairline: 36 });
  expect(tops(one.connectors)).toEqual([60]);
  expect(blockOf(grouped(outbound), { ...style, open: true }).hairline).toBeUndefined();
});

it("on a phone has its server for a head, and leaves at its foot", () => {
  const block = blockOf(grouped(...front), { ...style, narrow: true });
  expect(tops(block.connectors)).toEqual([52, 104, 164]);
  expect(block.server).toMatchObject({ x: 222, y: 10, width: 150, height: 36 });
  expect(block.land.height).toBe(220);
  expect(block.ring).toEqual({ x: 179 + 16, y: 220 });
  expect(block.listeners[0]?.x).toBe(lanes.listeners.x);
  expect(blockOf(grouped(), { ...style, narrow: true }).land.height).toBe(64);
});

// One wishes for a centre at 86, the other at 90: they share the distance.
it("has copies of its networks beside it where frames are many", () => {
  const block = blockOf(grouped(...front), { ...style, echo: true });
  expect(block.networks).toMatchObject([
    { key: "network:10.0.0.0/8@ex01", x: 12, y: 40, width: 104, height: 44 },
    { key: "network:10.0.0.0/24@ex01", y: 92 },
  ]);
  expect(block.edges.filter(({ edge }) => edge.kind === "client")).toHaveLength(3);
});

it("is the same object for the same group and style, and another for another", () => {
  const group = grouped(...front);
  expect(blockOf(group, { ...style })).toBe(blockOf(group, style));
  for (const other of [{ lanes: { ...lanes } }, { open: true }, { echo: true }, { narrow: true }]) {
    const kept = blockOf(group, style);
    expect(blockOf(group, { ...style, ...other })).not.toBe(kept);
  }
});

it.each<[Partial<ListenerNode>, number]>([
  [{ port: 25 }, 42],
  [{ port: 2525 }, 42],
  [{ port: 25, families: [6] }, 58],
  [{ port: 25, address: "10.0.0.11" }, 102],
  [{ port: 25, address: "10.0.0.11", families: [6] }, 102],
  [{ port: 25, address: "2001:db8:aaaa:bbbb::11" }, 140],
])("makes a listener as wide as its text: %j %d", (change, width) => {
  const [listener] = grouped(card("a", "0.0.0.0:25")).listeners;
  expect(pillWidth({ ...(listener as ListenerNode), address: undefined, ...change })).toBe(width);
});

it("wishes each network beside the mean of its connectors, topmost first, and none that nobody names", () => {
  const group = grouped(...front);
  const { connectors } = blockOf(group, style);
  const named = wishesOf(group.networks, connectors, 100);
  // The first and the third card; then the second.
  expect(named.map(({ node, at }) => [node.name, at])).toEqual([
    ["10.0.0.0/8", 186],
    ["10.0.0.0/24", (134 + 246) / 2],
  ]);
  expect(wishesOf(group.networks, [], 0)).toEqual([]);
});

it("is higher where both families of any address have a line", () => {
  const [network] = grouped(
    card("a", "0.0.0.0:25", { RemoteIPRanges: ["0.0.0.0/0", "::/0"] }),
  ).networks;
  if (!network) throw new Error("It names a network.");
  expect(networkHeight(network)).toBe(58);
  expect(networkHeight({ ...network, ranges: ["0.0.0.0/0"] })).toBe(44);
  expect(networkHeight({ ...network, any: false })).toBe(44);
});
