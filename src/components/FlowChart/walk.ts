import { type Chart, nodeOf, type Placed, type PlacedNode, waysOf } from "../../core/chart";

/** A placed node where it stands in the whole chart, frames' offsets added. */
export interface Spot {
  readonly placed: PlacedNode;
  readonly y: number;
  /** Index of its frame; −1 outside frames. */
  readonly frame: number;
}

type Lane = readonly Spot[];

interface Walkable {
  readonly lanes: Readonly<Record<PlacedNode["node"]["kind"], Lane>>;
  readonly byKey: ReadonlyMap<string, Spot>;
  readonly byId: ReadonlyMap<string, readonly Spot[]>;
}

const known = new WeakMap<Placed, Walkable>();

/** The first spot of a node; of several copies the one nearest to `y`. */
export function nearest(placed: Placed, id: string, y = 0): Spot | undefined {
  let best: Spot | undefined;
  for (const spot of walkable(placed).byId.get(id) ?? [])
    if (!best || Math.abs(spot.y - y) < Math.abs(best.y - y)) best = spot;
  return best;
}

/**
 * Where a key leads: ← → along the lines to the next lane, topmost first; ↑ ↓ Home End within the lane;
 * PageUp and PageDown to the same lane of the next server; `here` is the node itself. undefined = the key
 * does not move.
 */
export function walk(chart: Chart, placed: Placed, from: string, key: string): Spot | undefined {
  const all = walkable(placed);
  const spot = all.byKey.get(from);
  if (!spot) return undefined;
  const lane = all.lanes[spot.placed.node.kind];
  const at = lane.indexOf(spot);
  switch (key) {
    case "ArrowUp":
      return lane[at - 1];
    case "ArrowDown":
      return lane[at + 1];
    case "Home":
      return lane[0];
    case "End":
      return lane.at(-1);
    case "PageDown":
      return lane.find((each) => each.frame > spot.frame) ?? lane.at(-1);
    case "PageUp":
      return previousServer(lane, spot);
    case "ArrowRight":
      return along(chart, placed, spot, "out");
    case "ArrowLeft":
      return along(chart, placed, spot, "in");
    case "here":
      return spot;
    default:
      return undefined;
  }
}

/** The next node whose name begins with what was typed, from the one that has focus on, then around. */
export function find(chart: Chart, placed: Placed, from: string, typed: string): Spot | undefined {
  const { lanes, byKey } = walkable(placed);
  const all = [...lanes.receive, ...lanes.send, ...lanes.server, ...lanes.network];
  const start = typed.length === 1 ? 1 : 0;
  const at = Math.max(0, all.indexOf(byKey.get(from) as Spot));
  const wanted = typed.toLowerCase();
  for (let step = start; step <= all.length; step += 1) {
    const spot = all[(at + step) % all.length];
    const node = spot && nodeOf(chart, spot.placed.node.id);
    if (!node || !("name" in node)) continue;
    const names = node.kind === "server" && node.standsFor ? node.standsFor : [node.name];
    if (names.some((each) => each.toLowerCase().startsWith(wanted))) return spot;
  }
  return undefined;
}

function along(chart: Chart, placed: Placed, spot: Spot, way: "in" | "out"): Spot | undefined {
  const spots = waysOf(chart, spot.placed.node.id)[way].flatMap(
    (id) => nearest(placed, id, spot.y) ?? [],
  );
  return spots.sort((a, b) => a.y - b.y)[0];
}

function previousServer(lane: Lane, spot: Spot): Spot | undefined {
  const before = lane.filter((each) => each.frame < spot.frame);
  const last = before.at(-1);
  return last ? before.find((each) => each.frame === last.frame) : lane[0];
}

function walkable(placed: Placed): Walkable {
  const made = known.get(placed);
  if (made) return made;
  const lanes: Record<PlacedNode["node"]["kind"], Spot[]> = {
    network: [],
    listener: [],
    receive: [],
    server: [],
    send: [],
    hop: [],
  };
  const put = (nodes: readonly PlacedNode[], offset: number, frame: number) => {
    for (const each of nodes)
      lanes[each.node.kind].push({ placed: each, y: offset + each.y, frame });
  };
  put(placed.networks, 0, -1);
  placed.frames.forEach(({ y, block }, frame) => {
    put(block.networks, y, frame);
    put(block.listeners, y, frame);
    put(block.connectors, y, frame);
    put([block.server], y, frame);
  });
  put(placed.sends, 0, -1);
  put(placed.hops, 0, -1);
  const byKey = new Map<string, Spot>();
  const byId = new Map<string, Spot[]>();
  for (const lane of Object.values(lanes))
    for (const spot of lane) {
      byKey.set(spot.placed.key, spot);
      const copies = byId.get(spot.placed.node.id);
      if (copies) copies.push(spot);
      else byId.set(spot.placed.node.id, [spot]);
    }
  const fresh = { lanes, byKey, byId };
  known.set(placed, fresh);
  return fresh;
}
