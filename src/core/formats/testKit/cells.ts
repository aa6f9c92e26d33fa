import { servedBy } from "../../exposure";
import type { Organisation, ReceiveConnector, Server } from "../../model";
import { receiverOf, receiversOf } from "../../simulate";
import {
  type Binding,
  countOf,
  holds,
  type IpAddress,
  type IpSet,
  intersect,
  isEmpty,
  parseAddress,
  subtract,
} from "../../values";

/** Clients that meet a changed connector at one of its listeners before the change, after it, or both. */
export interface Cell {
  readonly server: Server;
  readonly binding: Binding;
  readonly set: IpSet;
  readonly client: IpAddress;
}

/** So many kinds of clients of one connector are asked for; more of them prove nothing new. */
const most = 4;

/**
 * The cells of a connector between the two ends: those that it gains first, then those that it loses, then those that
 * it keeps, at most four.
 */
export function cellsOf(
  old: Organisation,
  now: Organisation,
  before: ReceiveConnector | undefined,
  after: ReceiveConnector | undefined,
): readonly Cell[] {
  const was = servedAt(old, before);
  const is = servedAt(now, after);
  const gained: Cell[] = [];
  const lost: Cell[] = [];
  const kept: Cell[] = [];
  for (const [key, here] of is) {
    const there = was.get(key);
    put(gained, here, there ? subtract(here.set, there.set) : here.set);
    if (there) put(kept, here, intersect(here.set, there.set));
  }
  for (const [key, there] of was) {
    const here = is.get(key);
    put(lost, there, here ? subtract(there.set, here.set) : there.set);
  }
  return [...gained, ...lost, ...kept].slice(0, most);
}

type At = Omit<Cell, "client">;

function servedAt(
  organisation: Organisation,
  connector: ReceiveConnector | undefined,
): ReadonlyMap<string, At> {
  const receiver = connector && receiverOf(organisation, connector);
  if (!receiver) return new Map();
  const { server } = receiver;
  const served = servedBy(server, receiversOf(organisation, server)).get(receiver);
  return new Map(
    (served?.at ?? []).map(({ binding, set }) => [
      `${server.id} ${binding.family} ${binding.address} ${binding.port}`,
      { server, binding, set },
    ]),
  );
}

function put(cells: Cell[], at: At, set: IpSet): void {
  if (!isEmpty(set)) cells.push({ ...at, set, client: sampleOf(set) });
}

/** Many more addresses than any one network has. */
const world = 1n << 20n;

/** A client of the set: one of the addresses of documentation where the set is of the whole world, else one near its start. */
function sampleOf(set: IpSet): IpAddress {
  const outside = parseAddress(set.family === 4 ? "203.0.113.10" : "2001:db8::10");
  if (outside.ok && countOf(set) > world && holds(set, outside.value.value)) return outside.value;
  const range = set.ranges[0];
  const { first, last } = range ?? { first: 0n, last: 0n };
  return { family: set.family, value: last - first > 2n ? first + 1n : first };
}
