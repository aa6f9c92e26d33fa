import type { Finding } from "../../finding";
import type { Connector } from "../../model";
import { sameItems } from "../../values";
import { type Told, toldAlone } from "./fold";
import type { Line } from "./run";
import { unsilenced } from "./silence";

interface Kept {
  readonly line: Line;
  readonly refused: readonly Finding[];
  readonly onServer: readonly Told[];
  readonly told: readonly Told[];
}
const kept = new WeakMap<Connector, Kept>();
const none: readonly Told[] = [];

/**
 * What is told of a connector: what the cmdlets refuse, then what is left of the rules' findings after
 * silencing, in their order. The same list as long as nothing of it changed.
 */
export function lineTold(
  line: Line,
  refused: readonly Finding[],
  onServer: readonly Told[],
): readonly Told[] {
  const { connector, own, ofServer, ofWhole } = line;
  if (own.length + ofServer.length + ofWhole.length + refused.length === 0) return none;
  const known = kept.get(connector);
  if (
    known &&
    known.line.own === own &&
    known.line.ofServer === ofServer &&
    sameItems(known.line.ofWhole, ofWhole) &&
    sameItems(known.refused, refused) &&
    sameItems(known.onServer, onServer)
  )
    return known.told;
  const all = [...refused.map(toldAlone), ...inOrder([...own, ...ofServer, ...ofWhole])];
  const told = unsilenced(all, onServer);
  kept.set(connector, { line, refused, onServer, told });
  return told;
}

/** Findings of one place by severity, area and code; those that are alike as they were found. */
export function inOrder(all: readonly Told[]): readonly Told[] {
  const sorted = all.every(
    (each, index) => index === 0 || (all[index - 1]?.rank ?? 0) <= each.rank,
  );
  return sorted ? all : [...all].sort((a, b) => a.rank - b.rank);
}
