import {
  apexOf,
  type Entry,
  type Origin,
  originOf,
  type Sender,
  spaceForm,
} from "../../../../simulate";
import { type AddressSpace, ascending } from "../../../../values";
import type { Unit } from "../../rule";

/** The connectors that list a space with one cost, by name, and by where they send from. */
export interface Tier {
  readonly cost: number;
  readonly entries: readonly Entry[];
  /** By id of a source server, or by `sourceNamed` where it is not in the organisation. Empty where there is one connector. */
  readonly bySource: ReadonlyMap<string, readonly Entry[]>;
  /** By site of a source server, in lower case; the empty text where it is unknown. Empty where there is one connector. */
  readonly bySite: ReadonlyMap<string, readonly Entry[]>;
}

/** The connectors that list one SMTP space: `partner.example`, `*.partner.example` or `*`, in lower case. */
export interface Level {
  readonly space: string;
  /** Enabled connectors of which at least one source server is not gone. */
  readonly entries: readonly Entry[];
  /** The cheapest first. */
  readonly tiers: readonly Tier[];
  /** The largest message that one of them takes, in bytes. */
  readonly largest: number;
  /** The order is the same at every Mailbox server: costs differ, and none is scoped. */
  readonly isUniform: boolean;
}

/** The space that names a level; undefined for `--` and types other than SMTP. */
export function levelName(space: AddressSpace): string | undefined {
  const form = spaceForm(space);
  if (form === "all") return "*";
  if (form === "exact") return apexOf(space);
  return form === "under" ? `*.${apexOf(space)}` : undefined;
}

/** The largest message that a connector takes, in bytes. */
export const sizeLimit = ({ maxMessageSize }: Sender): number =>
  maxMessageSize ?? Number.POSITIVE_INFINITY;

/** Key of a source server that is merely named. */
export const sourceNamed = (name: string): string => `named ${name.toLowerCase()}`;

interface Kept {
  readonly servers: Unit["organisation"]["servers"];
  readonly facts: Unit["organisation"]["facts"];
  readonly origin: Origin;
}
const kept = new WeakMap<Sender, Kept>();

/** The source servers of a connector, read once. */
export function originIn(sender: Sender, organisation: Unit["organisation"]): Origin {
  const { servers, facts } = organisation;
  const known = kept.get(sender);
  if (known && known.servers === servers && known.facts === facts) return known.origin;
  const origin = originOf(sender, organisation);
  kept.set(sender, { servers, facts, origin });
  return origin;
}

/** All spaces that are listed, by name. n log n. */
export function readLevels({
  organisation,
  senders,
}: Pick<Unit, "organisation" | "senders">): ReadonlyMap<string, Level> {
  const bySpace = new Map<string, Entry[]>();
  for (const sender of senders) {
    if (!sender.enabled) continue;
    const origin = originIn(sender, organisation);
    if (origin.gone) continue;
    const key = sender.connector.name.toUpperCase();
    for (const [row, space] of sender.spaces.entries()) {
      const name = levelName(space);
      if (name !== undefined) put(bySpace, name, { sender, origin, space, row, key });
    }
  }
  return new Map([...bySpace].map(([space, entries]) => [space, readLevel(space, entries)]));
}

function readLevel(space: string, entries: readonly Entry[]): Level {
  const tiers = tiersOf(entries);
  return {
    space,
    entries,
    tiers,
    largest: entries.reduce((most, { sender }) => Math.max(most, sizeLimit(sender)), 0),
    isUniform:
      tiers.length === entries.length &&
      entries.every(({ sender }) => sender.value("IsScopedConnector") !== true),
  };
}

function tiersOf(entries: readonly Entry[]): readonly Tier[] {
  const [first] = entries;
  if (first && entries.length === 1) return [readTier(first.space.cost, entries)];
  const byCost = new Map<number, Entry[]>();
  for (const entry of entries) put(byCost, entry.space.cost, entry);
  return [...byCost]
    .sort(([one], [other]) => one - other)
    .map(([cost, members]) => readTier(cost, members));
}

const nowhere: ReadonlyMap<string, readonly Entry[]> = new Map();

/** The first by name wins, without case (S31); of one connector the first row. */
function readTier(cost: number, members: readonly Entry[]): Tier {
  if (members.length === 1) return { cost, entries: members, bySource: nowhere, bySite: nowhere };
  const entries = [...members].sort((a, b) => ascending(a.key, b.key) || a.row - b.row);
  const bySource = new Map<string, Entry[]>();
  const bySite = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of entry.origin.ids) put(bySource, id, entry);
    for (const name of entry.origin.strangers) put(bySource, sourceNamed(name), entry);
    for (const site of entry.origin.sites) put(bySite, site, entry);
  }
  return { cost, entries, bySource, bySite };
}

function put<K>(map: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
