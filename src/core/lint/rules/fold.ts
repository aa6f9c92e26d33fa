import { type Finding, plain } from "../../finding";
import type { Server } from "../../model";
import { type Receiver, ReceiverNotes } from "../../simulate";
import { bucketOf, rankOf } from "./rank";
import type { Hit } from "./rule";

/** A finding and the key under which findings of several servers become one; undefined: it stands alone. */
export interface Told {
  readonly code: string;
  readonly finding: Finding;
  readonly fold: string | undefined;
  /** Order among the findings of one place. */
  readonly rank: number;
  /** Where it stands in the whole list: by severity and area. */
  readonly bucket: number;
}

/** A finding with the key that its hit has, or that its words and place give it. */
export function toldOf(finding: Finding, hit: Hit): Told {
  return toldAs(finding, keyOf(finding, hit));
}

/** What no rule tells is never folded. */
export const toldAlone = (finding: Finding): Told => toldAs(finding, undefined);

function toldAs(finding: Finding, fold: string | undefined): Told {
  const { code, severity } = finding;
  return {
    code,
    finding,
    fold,
    rank: rankOf(severity, code),
    bucket: bucketOf(severity, code),
  };
}

/** Equal code and equal words at connectors of the same name, over the servers of one role and site. */
function keyOf(finding: Finding, { receiver, sender, server, fold }: Hit): string | undefined {
  const { code, place, what } = finding;
  if (fold !== undefined) return `${code}\n${fold}`;
  const at = receiver ? aliasOf(receiver) : server && !sender ? groupOf(server) : undefined;
  return at && `${code}\n${plain(what)}\n${place.parameter ?? ""}\n${at}`;
}

const aliases = new ReceiverNotes<string>();

/** `Default EX01` and `Default EX02` are one connector of two servers. */
function aliasOf(receiver: Receiver): string {
  const known = aliases.get(receiver);
  if (known !== undefined) return known;
  const { connector, server } = receiver;
  const name = connector.name.toLowerCase().replaceAll(server.name.toLowerCase(), "*");
  const alias = `${name}\n${groupOf(server)}`;
  aliases.set(receiver, alias);
  return alias;
}

/** Servers of one role and site answer alike. */
const groupOf = ({ role, site }: Server): string => `${role}\n${site ?? ""}`;

const kept = new WeakMap<Finding, Finding>();

/** One finding for all that have an equal key, in the order of the first of each. Linear. */
export function folded(all: readonly Told[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  const order: Finding[][] = [];
  for (const { finding, fold } of all) {
    const group = fold === undefined ? undefined : groups.get(fold);
    if (group) group.push(finding);
    else {
      const made = [finding];
      order.push(made);
      if (fold !== undefined) groups.set(fold, made);
    }
  }
  return order.map(([first, ...also]) => together(first as Finding, also));
}

function together(first: Finding, also: readonly Finding[]): Finding {
  if (also.length === 0) return first;
  const known = kept.get(first);
  if (known?.also?.length === also.length && known.also.every((each, at) => each === also[at]))
    return known;
  const all = [first, ...also];
  const made: Finding = {
    ...first,
    what: [...first.what, ` (${counted(all)})`],
    fixes: first.fixes.map((fix, index) => ({
      ...fix,
      safe: all.every(({ fixes }) => fixes[index]?.safe ?? true),
      changes: all.flatMap(({ fixes }) => fixes[index]?.changes ?? []),
    })),
    also,
  };
  kept.set(first, made);
  return made;
}

function counted(all: readonly Finding[]): string {
  const servers = new Set(all.flatMap(({ place }) => place.server ?? [])).size;
  if (servers > 1) return `${servers} servers`;
  const connectors = new Set(all.map(({ place }) => place.connector)).size;
  // One send connector is told once for each server that it leaves from.
  return connectors > 1 ? `${connectors} connectors` : `${all.length} servers`;
}
