import type { Server } from "../model";
import type { Receiver } from "../simulate";
import { type Binding, type Family, type IpSet, sameItems, unionOf } from "../values";
import { exposureOfServer } from "./exposure";
import type { ServerExposure } from "./states";

/** What a connector takes: its served region (rules.json, terms). */
export interface Served {
  /** Addresses that it takes for certain at some listener that a client can come to. */
  readonly v4: IpSet;
  readonly v6: IpSet;
  /** The same by listener; listeners at which it takes nothing are left out. */
  readonly at: readonly { readonly binding: Binding; readonly set: IpSet }[];
  /** Addresses that it or another takes: nothing decides between them (R16). Not among the above. */
  readonly tied: { readonly v4: IpSet; readonly v6: IpSet };
  /** The connectors with which it ties. */
  readonly ties: readonly Receiver[];
}

const kept = new WeakMap<
  ServerExposure,
  { receivers: readonly Receiver[]; served: ReadonlyMap<Receiver, Served> }
>();

/** What each receiver of a server takes; a disabled one takes nothing. */
export function servedBy(
  server: Server,
  receivers: readonly Receiver[],
): ReadonlyMap<Receiver, Served> {
  const exposure = exposureOfServer(server, receivers);
  const known = kept.get(exposure);
  if (known && sameItems(known.receivers, receivers)) return known.served;
  const parts = new Map(receivers.map((each) => [each, new Parts(each)]));
  for (const { binding, regions } of exposure.listeners)
    for (const { receiver, tie, set } of regions) {
      if (receiver && tie.length === 0) parts.get(receiver)?.at.push({ binding, set });
      for (const each of tie) parts.get(each)?.tie(set, tie);
    }
  kept.set(exposure, { receivers, served: parts });
  return parts;
}

/** Joined when somebody asks: most callers look at few connectors. */
class Parts implements Served {
  readonly at: { binding: Binding; set: IpSet }[] = [];
  readonly #receiver: Receiver;
  readonly #tied: IpSet[] = [];
  readonly #among = new Set<Receiver>();
  readonly #joined: { v4?: IpSet; v6?: IpSet; tied?: Served["tied"] } = {};

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  tie(set: IpSet, among: readonly Receiver[]): void {
    this.#tied.push(set);
    for (const each of among) this.#among.add(each);
  }

  get v4(): IpSet {
    this.#joined.v4 ??= this.#certain(4);
    return this.#joined.v4;
  }

  get v6(): IpSet {
    this.#joined.v6 ??= this.#certain(6);
    return this.#joined.v6;
  }

  get tied(): Served["tied"] {
    this.#joined.tied ??= { v4: joined(4, this.#tied), v6: joined(6, this.#tied) };
    return this.#joined.tied;
  }

  get ties(): readonly Receiver[] {
    return [...this.#among].filter((each) => each !== this.#receiver);
  }

  #certain(family: Family): IpSet {
    return joined(
      family,
      this.at.map(({ set }) => set),
    );
  }
}

const joined = (family: Family, sets: readonly IpSet[]): IpSet =>
  unionOf(
    family,
    sets.filter((each) => each.family === family),
  );
