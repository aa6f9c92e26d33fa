import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { SendConnector } from "../model";
import { chartOf } from "./chartOf";
import { sourceEdge } from "./edges";
import { layOut } from "./layOut";
import type { Placed } from "./placed";

/* visual.md 4.1: send connectors 64 high, next hops 48; sends stand with more room where there is some. */

const [ex01, ex02] = [server("EX01"), server("EX02")];
const out = (id: string, space: string, explicit: object = {}): SendConnector =>
  sender(id, { id, explicit: { AddressSpaces: [space], ...explicit } });
const viaHost = (host: string) => ({ DNSRoutingEnabled: false, SmartHosts: [host] });
const placed = (sends: readonly SendConnector[], receives = 1): Placed => {
  const cards = Array.from({ length: receives }, (_, at) =>
    receiver(`r${at}`, { id: `r${at}`, explicit: { RemoteIPRanges: [`10.0.${at}.0/24`] } }),
  );
  return layOut(chartOf(organisation([ex01, ex02], [...cards, ...sends])), 758);
};
const tops = (nodes: readonly { y: number }[]) => nodes.map(({ y }) => y);

it("sets send connectors 16 apart where there is no room, each next hop at the middle of its own", () => {
  // Two frames of 76 with 12 between begin at 14: their foot is at 178.
  const { sends, hops } = placed([
    out("a", "a.example", viaHost("one.example")),
    out("b", "b.example", viaHost("two.example")),
  ]);
  expect(tops(sends)).toEqual([26, 26 + 64 + 16]);
  expect(sends[0]).toMatchObject({ x: 473, width: 150, height: 64 });
  expect(tops(hops)).toEqual([26 + 8, 106 + 8]);
  expect(hops[0]).toMatchObject({ x: 647, width: 99, height: 48 });
});

it("spreads them over the height of the frames, 118 apart at most", () => {
  // One frame of 12 cards: 12 × 44 + 11 × 8 + 24 = 640; the other 76: the foot is at 14 + 640 + 12 + 76.
  const one = placed([out("a", "a.example")], 12);
  expect(tops(one.sends)).toEqual([14 + Math.round(118 * 0.6)]);
  const many = placed(
    Array.from({ length: 5 }, (_, at) => out(`s${at}`, `s${at}.example`)),
    12,
  );
  const gap = Math.floor((742 - 14 - 5 * 64) / 6);
  expect(tops(many.sends)).toEqual(
    [0, 1, 2, 3, 4].map((at) => 14 + Math.round(gap * 0.6) + at * (64 + gap)),
  );
});

it("leaves room for the label of an overflow route below the connector it leaves", () => {
  const { sends, edges } = placed([
    out("a", "a.example", { MaxMessageSize: 10_485_760 }),
    out("b", "*"),
    out("c", "*;50"),
  ]);
  expect(tops(sends)).toEqual([26, 26 + 64 + 40, 130 + 64 + 16]);
  const drop = edges.find(({ edge }) => edge.kind === "overflow");
  expect(drop).toMatchObject({
    ...{ x1: 473 + 66, x2: 473 + 66, y1: 26 + 64, y2: 130 - 2, shape: "drop", drawn: "from" },
  });
});

// Of 100 to spare one send connector has 50 above it in the lane, of which six tenths are the margin.
it("leads from the ring of a source to its send connector, and from there to the next hop", () => {
  const { edges, frames, trunk } = placed([
    out("a", "*", { SourceTransportServers: ["EX02"], ...viaHost("one.example") }),
  ]);
  const [, second] = frames;
  if (!second) throw new Error("There are two frames.");
  const source = edges.find(({ edge }) => edge.kind === "source");
  expect(source).toMatchObject({
    ...{ x1: second.block.ring.x, y1: second.y + second.block.ring.y, x2: 473, y2: 76 },
    ...{ shape: "curve", drawn: "either", key50: false },
  });
  expect(edges.find(({ edge }) => edge.kind === "hop")).toMatchObject({
    ...{ x1: 473 + 150, y1: 76, x2: 647, y2: 76 },
  });
  expect(trunk).toBeUndefined();
});

it("has the key in the middle of the line to a next hop that asks for a password, and of no other", () => {
  const signIn = { ...viaHost("one.example"), SmartHostAuthMechanism: "BasicAuthRequireTLS" };
  const { edges } = placed([out("a", "a.example", signIn), out("b", "b.example")]);
  expect(edges.filter(({ key50 }) => key50).map(({ edge }) => [edge.kind, edge.from])).toEqual([
    ["hop", "a"],
  ]);
});

it("shares next hops among up to twelve, and beyond gives each its own", () => {
  const sends = (count: number) =>
    Array.from({ length: count }, (_, at) => out(`s${at}`, `s${at}.example`));
  expect(placed(sends(12)).hops).toHaveLength(1);
  const thirteen = placed(sends(13));
  expect(thirteen.hops).toHaveLength(13);
  expect(thirteen.hops[0]?.key).toBe(`${thirteen.hops[0]?.node.id}@${thirteen.sends[0]?.key}`);
  expect(tops(thirteen.hops)).toEqual(tops(thirteen.sends).map((y) => y + 8));
});

it("shares a trunk where more than 64 lines would run", () => {
  const sends = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      out(`s${at}`, `s${at}.example`, { SourceTransportServers: ["EX01", "EX02"] }),
    );
  expect(placed(sends(32)).trunk).toBeUndefined();
  const { trunk, edges, frames, sends: cards } = placed(sends(33));
  expect(trunk?.x).toBe(473 - 14);
  const rings = frames.map(({ y, block }) => y + block.ring.y);
  const last = cards.at(-1)?.y ?? 0;
  expect(trunk).toMatchObject({ y1: Math.min(...rings, 26 + 32), y2: last + 32 });
  const lines = edges.filter(({ edge }) => edge.kind === "source");
  expect(lines).toHaveLength(2 + 33);
  expect(lines[0]).toMatchObject({
    key: "trunk:ex01",
    x2: 459,
    y1: rings[0],
    y2: rings[0],
    drawn: "from",
  });
});

it("takes a line from a source as open to nobody but servers, and as off where its connector is", () => {
  const [node] = placed([out("a", "*")]).sends;
  if (!node) throw new Error("It is placed.");
  expect(sourceEdge(node.node, "ex01")).toEqual({
    ...{ id: "server:ex01>a", kind: "source", from: "server:ex01", to: "a", connectors: ["a"] },
    ...{ parameter: "SourceTransportServers", tls: "required", relay: "no", enabled: true },
    ...{ signIn: false, clearPasswords: false, neverReached: false },
  });
  expect(sourceEdge({ ...node.node, enabled: false }, "ex01").enabled).toBe(false);
  expect(sourceEdge({ ...node.node, change: "removed" }, "ex01").enabled).toBe(false);
});
