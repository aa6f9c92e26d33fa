import type { Server } from "../../model";
import type { Sender } from "../sender";
import { acceptedDomainFor } from "./acceptedDomain";
import { type Fleet, originOf } from "./fleet";
import type { Entry, Placed } from "./order";
import { apexOf, spaceForm, spaceHolds, suffixesOf } from "./space";

/** The address spaces of all enabled connectors by domain: a question looks at its own labels only. */
export interface Index {
  /** Entries that hold the domain, the most specific level first (S21). */
  levels(domain: string, server: Server | undefined): readonly (readonly Entry[])[];
  holds(sender: Sender, domain: string, server: Server | undefined): boolean;
  /** The best of a level that was asked for, by size and server; null = none of it may take the message. */
  readonly best: Map<readonly Entry[], Map<string, Placed | null>>;
}

interface Kept {
  readonly fleet: Fleet;
  readonly index: Index;
}
const kept = new WeakMap<readonly Sender[], Kept>();

const sameFleet = (a: Fleet, b: Fleet): boolean =>
  a.servers === b.servers &&
  a.acceptedDomains === b.acceptedDomains &&
  a.facts === b.facts &&
  a.siteCost === b.siteCost;

/** The index of a list of connectors; the same one as long as list and fleet stay the same objects. */
export function indexOf(senders: readonly Sender[], fleet: Fleet): Index {
  const known = kept.get(senders);
  if (known && sameFleet(known.fleet, fleet)) return known.index;
  const index = read(senders, fleet);
  kept.set(senders, { fleet, index });
  return index;
}

function read(senders: readonly Sender[], fleet: Fleet): Index {
  const forms = { exact: new Map<string, Entry[]>(), under: new Map<string, Entry[]>() };
  const all: Entry[] = [];
  const edge: Entry[] = [];
  for (const sender of senders) {
    const origin = originOf(sender, fleet);
    if (!sender.enabled || origin.gone) continue;
    const key = sender.connector.name.toUpperCase();
    for (const [row, space] of sender.spaces.entries()) {
      const entry: Entry = { sender, origin, space, row, key };
      const form = spaceForm(space);
      if (form === "all") all.push(entry);
      else if (form === "edge") edge.push(entry);
      else if (form !== "other") push(forms[form], apexOf(space), entry);
    }
  }
  return {
    levels: (domain, server) => {
      const asked = domain.toLowerCase();
      return [
        forms.exact.get(asked),
        isEdgeInward(domain, server, fleet) ? edge : undefined,
        ...suffixesOf(asked).map((suffix) => forms.under.get(suffix)),
        all,
      ].filter((level) => level !== undefined && level.length > 0) as Entry[][];
    },
    holds: ({ spaces }, domain, server) =>
      spaces.some(
        (space) =>
          spaceHolds(space, domain) ||
          (spaceForm(space) === "edge" && isEdgeInward(domain, server, fleet)),
      ),
    best: new Map(),
  };
}

/** From an Edge server `--` stands for every authoritative and internal relay domain (S12). */
function isEdgeInward(domain: string, server: Server | undefined, fleet: Fleet): boolean {
  if (server?.role !== "Edge") return false;
  const type = acceptedDomainFor(domain, fleet)?.type;
  return type === "Authoritative" || type === "InternalRelay";
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
