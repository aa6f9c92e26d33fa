import type { Connector, Organisation } from "../../model";

/** Sorts as people count: `EX2` before `EX10`; case does not matter. */
const key = (name: string): string =>
  name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, "0"));

const keys = new WeakMap<Connector, string>();

function keyOf(connector: Connector): string {
  let found = keys.get(connector);
  if (found === undefined) {
    found = key(connector.name);
    keys.set(connector, found);
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ranked = new WeakMap<Organisation["servers"], ReadonlyMap<string, number>>();

/** Place of each server, by natural name. */
function ranks(servers: Organisation["servers"]): ReadonlyMap<string, number> {
  let found = ranked.get(servers);
  if (!found) {
    const named = Object.values(servers).map((each) => ({ id: each.id, key: key(each.name) }));
    named.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
    found = new Map(named.map(({ id }, index) => [id, index]));
    ranked.set(servers, found);
  }
  return found;
}

/** The order that was found last for the same servers: nearly the right one, so that sorting stays linear. */
const last = new WeakMap<Organisation["servers"], ReadonlyMap<string, number>>();

/** Receive connectors by server and name, then send connectors by name. */
export function inOrder(organisation: Organisation, connectors: readonly Connector[]): Connector[] {
  const { servers } = organisation;
  const rank = ranks(servers);
  const before = last.get(servers);
  const sorted = before ? byLast(connectors, before) : [...connectors];
  const place = (each: Connector): number =>
    each.kind === "send" ? rank.size + 1 : (rank.get(each.server) ?? rank.size);
  sorted.sort((a, b) => place(a) - place(b) || compare(keyOf(a), keyOf(b)) || compare(a.id, b.id));
  if (connectors.length > 100)
    last.set(servers, new Map(sorted.map(({ id }, index) => [id, index])));
  return sorted;
}

function byLast(
  connectors: readonly Connector[],
  before: ReadonlyMap<string, number>,
): Connector[] {
  const known: Connector[] = new Array(before.size);
  const others: Connector[] = [];
  for (const each of connectors) {
    const index = before.get(each.id);
    if (index === undefined) others.push(each);
    else known[index] = each;
  }
  return [...known.filter((each) => each !== undefined), ...others];
}
