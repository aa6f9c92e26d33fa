import type { Organisation, ReceiveConnector, Server } from "../model";
import { narrowestRow, type Receiver, receiverOf } from "../simulate";
import {
  ascending,
  type Binding,
  type Family,
  type IpRange,
  ipSet,
  isWildcard,
  printBinding,
  sizeOf,
} from "../values";
import { addressesOf } from "./bindings";
import { installedAt } from "./installed";
import type { Judge, Loss, Weight } from "./judge";
import type { Member, Version } from "./member";
import { type Grants, grantsOf, labelsOf, noGrants, strangerBits } from "./powers";
import type { Refusals } from "./refused";

/** Addresses of one family, cut where a range of anybody begins or ends; what is cut holds for each address in it. */
interface Cells {
  readonly first: readonly bigint[];
  readonly last: readonly bigint[];
  readonly weight: readonly number[];
}

/** What one cell of one endpoint is held against. */
interface Bound {
  /** Rights that some end may grant by a connector that is known, and with whoever takes what none of these takes. */
  readonly may: number;
  readonly mayByRest: number;
  /** Rights that both ends grant. */
  readonly must: number;
  /** Both ends take these clients. */
  readonly served: boolean;
}

/** The best of the connectors that stay as they are, at one cell of an endpoint. */
interface Bid {
  readonly size: bigint;
  readonly exact: boolean;
  readonly grants: Grants;
}

interface Endpoint {
  readonly binding: Binding;
  readonly still: readonly (Bid | undefined)[];
  /** Whoever takes clients that no known connector takes. */
  readonly rest: Grants;
  readonly bounds: readonly Bound[];
}

/** The sizes of the narrowest ranges of a version, by cell; 0 where it has none. */
type Narrow = Readonly<Record<Family, readonly bigint[]>>;

const most = 2 ** 32;
/** Ranges of which the middle is a cell's edge too, for halves; longer lists are not halved. */
const fewRanges = 500;

/** Judges receive connectors of one server, cell by cell: listener, remote address, client and right. */
export class ReceiveJudge implements Judge {
  readonly #organisation: Organisation;
  readonly #server: Server;
  readonly #members: readonly Member[];
  readonly #refusals: Refusals;
  readonly #cells: Readonly<Record<Family, Cells>>;
  readonly #endpoints: readonly Endpoint[];
  readonly #narrow = new Map<ReceiveConnector, Narrow>();

  constructor(
    organisation: Organisation,
    server: Server,
    members: readonly Member[],
    around: readonly Receiver[],
    refusals: Refusals,
  ) {
    this.#organisation = organisation;
    this.#server = server;
    this.#members = members;
    this.#refusals = refusals;
    const ends = members.flatMap(({ old, end }) => [old, end].flatMap((each) => this.#read(each)));
    this.#cells = { 4: cellsOf(4, ends, around), 6: cellsOf(6, ends, around) };
    this.#endpoints = endpointsOf(server, ends, around).map((binding) =>
      this.#endpoint(binding, around),
    );
  }

  accepts(state: readonly Version[], at: number): boolean {
    return this.#refusals.accepts(state, at);
  }

  weigh(state: readonly Version[]): Weight {
    let [exposes, opens, loses] = [0, 0, 0];
    this.#each(state, (_, cells, at, taken, grants, bound) => {
      const more = grants.maybe & ~(taken ? bound.may : bound.mayByRest);
      if (more & strangerBits) exposes += cells.weight[at] as number;
      else if (more) opens += cells.weight[at] as number;
      if ((bound.must & ~grants.sure) | (bound.served && !taken ? 1 : 0))
        loses += cells.weight[at] as number;
    });
    return { exposes, opens, loses, weak: 0 };
  }

  lost(state: readonly Version[]): readonly Loss[] {
    const found = new Map<
      string,
      { endpoint: string; lost: readonly string[]; ranges: IpRange[] }
    >();
    this.#each(state, ({ binding }, cells, at, taken, grants, bound) => {
      const gone = bound.served && !taken;
      const bits = bound.must & ~grants.sure;
      if (!gone && bits === 0) return;
      const lost = gone ? ["service"] : labelsOf(bits);
      const endpoint = printBinding(binding);
      const key = `${endpoint} ${lost.join()}`;
      const entry = found.get(key) ?? { endpoint, lost, ranges: [] };
      found.set(key, entry);
      entry.ranges.push({
        family: binding.family,
        first: cells.first[at] as bigint,
        last: cells.last[at] as bigint,
      });
    });
    return [...found.values()].map(({ endpoint, lost, ranges }) => ({
      kind: "receive",
      server: this.#server.id,
      endpoint,
      lost,
      set: ipSet(ranges[0]?.family ?? 4, ranges),
    }));
  }

  #read(connector: Member["old"]): Receiver[] {
    if (connector?.kind !== "receive") return [];
    return [receiverOf(this.#organisation, connector) ?? []].flat();
  }

  #each(
    state: readonly Version[],
    visit: (
      endpoint: Endpoint,
      cells: Cells,
      at: number,
      taken: boolean,
      grants: Grants,
      bound: Bound,
    ) => void,
  ): void {
    const receivers = state.flatMap(({ connector }) => this.#read(connector));
    for (const endpoint of this.#endpoints) {
      const { family } = endpoint.binding;
      const bids = this.#bids(receivers, endpoint.binding);
      const cells = this.#cells[family];
      for (let at = 0; at < cells.first.length; at += 1) {
        const best = bestOf(bids, endpoint.still[at], at);
        visit(
          endpoint,
          cells,
          at,
          best !== undefined,
          best ?? endpoint.rest,
          endpoint.bounds[at] as Bound,
        );
      }
    }
  }

  /** Those that take clients at an endpoint, with how narrowly they claim each cell. */
  #bids(receivers: readonly Receiver[], listen: Binding) {
    return receivers.flatMap((receiver) => {
      const exact = coverage(receiver, listen);
      if (exact === undefined) return [];
      const narrow = this.#narrowOf(receiver)[listen.family];
      return [{ exact, narrow, grants: grantsOf(receiver) }];
    });
  }

  #narrowOf(receiver: Receiver): Narrow {
    const known = this.#narrow.get(receiver.connector);
    if (known) return known;
    const of = (family: Family): readonly bigint[] =>
      this.#cells[family].first.map((address) => {
        const range = receiver.ranges[narrowestRow(receiver, family, address)];
        return range ? sizeOf(range) : 0n;
      });
    const narrow = { 4: of(4), 6: of(6) };
    this.#narrow.set(receiver.connector, narrow);
    return narrow;
  }

  #endpoint(binding: Binding, around: readonly Receiver[]): Endpoint {
    const still = this.#stillAt(binding, around);
    const installed = installedAt(this.#organisation, this.#server, binding.port);
    const rest = installed ? grantsOf(installed) : noGrants;
    const at = (end: "old" | "end") =>
      this.#bids(
        this.#members.flatMap((member) => this.#read(member[end])),
        binding,
      );
    const [old, now] = [at("old"), at("end")];
    const bounds = this.#cells[binding.family].first.map((_, cell): Bound => {
      const [was, is] = [bestOf(old, still[cell], cell), bestOf(now, still[cell], cell)];
      const [before, after] = [was ?? rest, is ?? rest];
      return {
        may: (was?.maybe ?? 0) | (is?.maybe ?? 0),
        mayByRest: before.maybe | after.maybe,
        must: before.sure & after.sure,
        served: was !== undefined && is !== undefined,
      };
    });
    return { binding, still, rest, bounds };
  }

  #stillAt(binding: Binding, around: readonly Receiver[]): readonly (Bid | undefined)[] {
    const found: (Bid | undefined)[] = this.#cells[binding.family].first.map(() => undefined);
    for (const receiver of around) {
      const exact = coverage(receiver, binding);
      if (exact === undefined) continue;
      const grants = grantsOf(receiver);
      this.#narrowOf(receiver)[binding.family].forEach((size, at) => {
        const best = found[at];
        if (size > 0n && (!best || beats(size, exact, best.size, best.exact)))
          found[at] = { size, exact, grants };
      });
    }
    return found;
  }
}

/** Smaller range first, then the exact binding (R12 to R15); laws hold it against simulate. */
const beats = (size: bigint, exact: boolean, other: bigint, otherExact: boolean): boolean =>
  size < other || (size === other && exact && !otherExact);

function bestOf(
  bids: readonly {
    readonly exact: boolean;
    readonly narrow: readonly bigint[];
    readonly grants: Grants;
  }[],
  still: Bid | undefined,
  at: number,
): Grants | undefined {
  let [size, exact, grants] = [still?.size ?? 0n, still?.exact ?? false, still?.grants];
  for (const bid of bids) {
    const own = bid.narrow[at] as bigint;
    if (own === 0n || (grants && !beats(own, bid.exact, size, exact))) continue;
    size = own;
    exact = bid.exact;
    grants = bid.grants;
  }
  return grants;
}

/** Whether a connector listens at an endpoint, and by its own address or by a wildcard; undefined: it does not. */
function coverage({ enabled, bindings }: Receiver, listen: Binding): boolean | undefined {
  if (!enabled) return undefined;
  let found: boolean | undefined;
  for (const each of bindings) {
    if (each.family !== listen.family || each.port !== listen.port) continue;
    if (each.address === listen.address) return true;
    if (isWildcard(each)) found = false;
  }
  return found;
}

function cellsOf(family: Family, ends: readonly Receiver[], around: readonly Receiver[]): Cells {
  const edges = new Set<bigint>();
  const own = ends.flatMap(({ ranges }) => ranges.filter((each) => each.family === family));
  for (const { first, last } of own) {
    edges.add(first).add(last + 1n);
    if (own.length <= fewRanges && last > first) edges.add(first + (last - first + 1n) / 2n);
  }
  for (const { ranges } of around)
    for (const each of ranges)
      if (each.family === family) edges.add(each.first).add(each.last + 1n);
  const sorted = [...edges].sort(ascending);
  const [first, last, weight]: [bigint[], bigint[], number[]] = [[], [], []];
  for (let at = 0; at + 1 < sorted.length; at += 1) {
    const [from, to] = [sorted[at] as bigint, (sorted[at + 1] as bigint) - 1n];
    if (!ends.some((each) => narrowestRow(each, family, from) >= 0)) continue;
    first.push(from);
    last.push(to);
    weight.push(Math.min(most, Number(to - from + 1n)));
  }
  return { first, last, weight };
}

/**
 * The local addresses and ports at which the members may listen: those of the server where they are known, those that
 * somebody binds, and the wildcard where no address is known.
 */
function endpointsOf(
  server: Server,
  ends: readonly Receiver[],
  around: readonly Receiver[],
): readonly Binding[] {
  const found = new Map<string, Binding>();
  const put = (binding: Binding): void => {
    found.set(`${binding.port} ${binding.family} ${binding.address}`, binding);
  };
  const ports = new Map<string, Binding>();
  for (const { bindings } of ends)
    for (const each of bindings) ports.set(`${each.family} ${each.port}`, each);
  for (const { family, port } of ports.values()) {
    const known = addressesOf(server, family);
    for (const address of known.length > 0 ? known : [0n]) put({ family, port, address });
  }
  for (const { bindings } of [...ends, ...around])
    for (const each of bindings)
      if (ports.has(`${each.family} ${each.port}`) && !isWildcard(each)) put(each);
  return [...found.values()].sort(
    (a, b) => a.port - b.port || a.family - b.family || ascending(a.address, b.address),
  );
}
