import { describe, expect, it } from "vitest";
import { box } from "./box";
import type { Edge, ListenerNode, NetworkNode, ReceiveNode } from "./chart";
import { byId, clientLines, listenerLines } from "./lines";
import type { PlacedEdge } from "./placed";

const edge = (from: string, to: string, more: Partial<Edge> = {}) =>
  ({ id: `${from}>${to}`, kind: "client", from, to, signIn: false, ...more }) as Edge;
const network = (id: string, y: number) =>
  box({ kind: "network", id } as NetworkNode, 12, y, 100, 40);
const listener = (id: string, y: number, signIn = false) =>
  box({ kind: "listener", id, signIn } as ListenerNode, 200, y, 40, 20);
const card = (id: string, y: number) =>
  box({ kind: "receive", id } as ReceiveNode, 300, y, 150, 44);
const many = (count: number) => Array.from({ length: count }, (_, at) => at);
const heights = (lines: readonly PlacedEdge[], end: "y1" | "y2") =>
  lines.map((line) => [line.edge.id, line[end]]);

describe("lines from networks to listeners", () => {
  it("run from the right edge of the one to the left edge of the other, from middle to middle", () => {
    const [line, ...others] = clientLines(
      [edge("n", "l")],
      byId([network("n", 100)]),
      byId([listener("l", 10)]),
      1000,
    );
    expect(others).toEqual([]);
    expect(line).toMatchObject({ key: "n>l@n", x1: 112, y1: 120, x2: 200, y2: 1020 });
    expect(line).toMatchObject({ shape: "curve", drawn: "either" });
    expect(line).not.toHaveProperty("bend");
  });

  it("leave out what has no box, and lines of another kind", () => {
    const [networks, listeners] = [byId([network("n", 0)]), byId([listener("l", 0)])];
    const edges = [
      ...[edge("n", "folded"), edge("elsewhere", "l"), edge("n", "l", { kind: "listener" })],
      edge("n", "l"),
    ];
    expect(clientLines(edges, networks, listeners).map((each) => each.edge)).toEqual([edges[3]]);
  });

  it("end a little apart, in the order of their networks, evenly about the middle", () => {
    const networks = byId([network("low", 300), network("high", 0), network("middle", 100)]);
    const edges = [edge("low", "l"), edge("high", "l"), edge("middle", "l"), edge("high", "m")];
    const listeners = byId([listener("l", 40), listener("m", 90)]);
    const lines = clientLines(edges, networks, listeners);
    const step = 16 / 3;
    expect(heights(lines, "y2")).toEqual([
      ["high>l", 50 - step],
      ["middle>l", 50],
      ["low>l", 50 + step],
      ["high>m", 100],
    ]);
    expect(heights(lines, "y1").map(([, y]) => y)).toEqual([20, 120, 320, 20]);
  });

  it("share a trunk before a listener where more than 16 end", () => {
    const lines = (count: number) => {
      const networks = many(count).map((at) => network(`n${at}`, at * 50));
      const edges = networks.map(({ key }) => edge(key, "l"));
      return clientLines(edges, byId(networks), byId([listener("l", 0)]));
    };
    expect(new Set(lines(16).map(({ shape }) => shape))).toEqual(new Set(["curve"]));
    for (const line of lines(17))
      expect(line).toMatchObject({ shape: "elbow", bend: 190, drawn: "from", y2: 10 });
  });

  it("have their key in the middle, but where everything behind the port asks for sign-in", () => {
    const listeners = byId([listener("open", 0), listener("asks", 50, true)]);
    const keys = (more: Partial<Edge>) =>
      clientLines(
        [edge("n", "open", more), edge("n", "asks", more)],
        byId([network("n", 0)]),
        listeners,
      ).map(({ key50 }) => key50);
    expect(keys({ signIn: true })).toEqual([true, false]);
    expect(keys({ signIn: false })).toEqual([false, false]);
  });
});

describe("lines from listeners to connectors", () => {
  const lines = (count: number, more: Partial<Edge> = {}) =>
    listenerLines(
      many(count).map((at) => edge("l", `c${at}`, { kind: "listener", ...more })),
      byId([listener("l", 40)]),
      many(count).map((at) => card(`c${at}`, (count - at) * 100)),
    );

  it("begin a little apart in the order of their cards, and never have the key", () => {
    const both = lines(2, { signIn: true });
    expect(heights(both, "y1")).toEqual([
      ["l>c1", 46],
      ["l>c0", 54],
    ]);
    expect(both.map(({ x1, x2, y2, key50 }) => [x1, x2, y2, key50])).toEqual([
      [240, 300, 122, false],
      [240, 300, 222, false],
    ]);
  });

  it("share a trunk behind the listener where there are many", () => {
    for (const line of lines(17))
      expect(line).toMatchObject({ shape: "elbow", bend: 250, drawn: "to", y1: 50 });
  });
});
