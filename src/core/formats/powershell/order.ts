import type { Connector, Organisation } from "../../model";

/** Sorts as people count: `EX2` before `EX10`; case does not matter. */
const key = (name: string): string =>
  name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, "0"));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Servers = Organisation["servers"];

const ranked = new WeakMap<Servers, ReadonlyMap<string, number>>();

/** Place of each server, by natural name. */
function ranks(servers: Servers): ReadonlyMap<string, number> {
  let found = ranked.get(servers);
  if (!found) {
    const named = Object.values(servers).map((each) => ({ id: each.id, key: key(each.name) }));
    named.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
    found = new Map(named.map(({ id }, index) => [id, index]));
    ranked.set(servers, found);
  }
  return found;
}

interface Placed {
  readonly connector: Connector;
  readonly place: number;
  readonly key: string;
}

/** The order that was found last for the same servers: nearly the right one, so that sorting stays linear. */
const last = new WeakMap<Servers, readonly Placed[]>();

/** Receive connectors by server and name, then send connectors by name. */
export function inOrder(servers: Servers, connectors: readonly Connector[]): Connector[] {
  const rank = ranks(servers);
  const before = last.get(servers) ?? [];
  const waiting = new Map(connectors.map((each) => [each.id, each]));
  const placed: Placed[] = [];
  for (const old of before) {
    const now = waiting.get(old.connector.id);
    if (!now) continue;
    waiting.delete(now.id);
    placed.push(now === old.connector ? old : place(now, rank));
  }
  for (const each of waiting.values()) placed.push(place(each, rank));
  placed.sort(
    (a, b) => a.place - b.place || compare(a.key, b.key) || compare(a.connector.id, b.connector.id),
  );
  if (placed.length > 100) last.set(servers, placed);
  return placed.map(({ connector }) => connector);
}

function place(connector: Connector, rank: ReadonlyMap<string, number>): Placed {
  const position =
    connector.kind === "send" ? rank.size + 1 : (rank.get(connector.server) ?? rank.size);
  return { connector, place: position, key: key(connector.name) };
}
