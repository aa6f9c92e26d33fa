import type { Server } from "../model";
import type { Receiver } from "../simulate";
import { type Binding, emptySet, type Family, type IpSet, sameItems, unionOf } from "../values";
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

/** What a connector shares with others; most share nothing. */
interface Ties {
  readonly sets: IpSet[];
  readonly among: Set<Receiver>;
  tied?: Served["tied"];
}
const nowhere: Served["tied"] = { v4: emptySet(4), v6: emptySet(6) };
const nobody: readonly Receiver[] = [];

/** Joined when somebody asks: most callers look at few connectors. */
class Parts implements Served {
  readonly at: { binding: Binding; set: IpSet }[] = [];
  readonly #receiver: Receiver;
  #v4: IpSet | undefined;
  #v6: IpSet | undefined;
  #ties: Ties | undefined;

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  tie(set: IpSet, among: readonly Receiver[]): void {
    this.#ties ??= { sets: [], among: new Set() };
    this.#ties.sets.push(set);
    for (const each of among) if (each !== this.#receiver) this.#ties.among.add(each);
  }

  get v4(): IpSet {
    this.#v4 ??= this.#certain(4);
    return this.#v4;
  }

  get v6(): IpSet {
    this.#v6 ??= this.#certain(6);
    return this.#v6;
  }

  get tied(): Served["tied"] {
    if (!this.#ties) return nowhere;
    const { sets } = this.#ties;
    this.#ties.tied ??= { v4: joined(4, sets), v6: joined(6, sets) };
    return this.#ties.tied;
  }

  get ties(): readonly Receiver[] {
    return this.#ties ? [...this.#ties.among] : nobody;
  }

  #certain(family: Family): IpSet {
    const own: IpSet[] = [];
    for (const { set } of this.at) if (set.family === family) own.push(set);
    return unionOf(family, own);
  }
}

const joined = (family: Family, sets: readonly IpSet[]): IpSet =>
  unionOf(
    family,
    sets.filter((each) => each.family === family),
  );
