import { assumedValue, type Connector, type Organisation } from "../model";
import type { Comparison } from "./comparison";
import { sameSetOf } from "./lists";
import type { Pair } from "./plan";
import { isMoved } from "./twin";

/** A comparison whose ids tell objects apart as a plan changes them. */
export interface Normal extends Comparison {
  readonly turned: readonly Pair[];
  readonly moved: readonly Pair[];
}

/**
 * No Set- moves a receive connector to another server, nor makes a send connector of it: there the old end gets
 * an id of its own and goes. One that goes and one that comes on the same server, for the same ranges on the same
 * binding, are one object that is changed (O3): New- over an equal range is refused.
 */
export function normalOf(comparison: Comparison): Normal {
  const { old, moved } = parted(comparison);
  const { new: now, turned } = joined(old, comparison.new);
  return { old, new: now, turned, moved: [...moved, ...followed(old, now, moved)] };
}

/** Connectors of one id that cannot be one object are told apart. */
function parted({ old, new: now }: Comparison) {
  const moved: Pair[] = [];
  const connectors: Record<string, Connector> = {};
  for (const id in old.connectors) {
    const before = old.connectors[id];
    const after = Object.hasOwn(now.connectors, id) ? now.connectors[id] : undefined;
    if (!before) continue;
    if (!after || !isMoved(after, before)) connectors[id] = before;
    else {
      let own = `${id}.old`;
      while (Object.hasOwn(old.connectors, own) || Object.hasOwn(now.connectors, own)) own += "'";
      connectors[own] = { ...before, id: own };
      moved.push({ old: own, new: id });
    }
  }
  return { old: moved.length > 0 ? { ...old, connectors } : old, moved };
}

/**
 * One that goes with the successor that has its name, for a name is an identity; else with the one that has its place
 * and its ranges, where each has no other.
 */
function joined(old: Organisation, now: Organisation) {
  const gone = onlyIn(old, now);
  const come = onlyIn(now, old);
  if (gone.length === 0 || come.length === 0) return { new: now, turned: [] };
  const turned: Pair[] = [];
  const connectors: Record<string, Connector> = { ...now.connectors };
  const join = (before: Connector, heir: Connector): void => {
    delete connectors[heir.id];
    connectors[before.id] = { ...heir, id: before.id };
    turned.push({ old: before.id, new: heir.id });
  };
  for (const before of gone) {
    const heir = come.find((each) => hasName(before, each));
    if (heir) join(before, heir);
  }
  const isOpen = (each: Connector): boolean =>
    turned.every((pair) => pair.old !== each.id && pair.new !== each.id);
  const [left, free] = [gone.filter(isOpen), come.filter(isOpen)];
  const alike = (a: Connector, b: Connector): boolean => takesPlace(old, a, now, b);
  for (const before of left) {
    const heirs = free.filter((each) => alike(before, each));
    const [heir] = heirs;
    if (heir && heirs.length === 1 && left.filter((each) => alike(each, heir)).length === 1)
      join(before, heir);
  }
  return { new: turned.length > 0 ? { ...now, connectors } : now, turned };
}

function onlyIn(these: Organisation, those: Organisation): readonly Connector[] {
  const found: Connector[] = [];
  for (const id in these.connectors) {
    const each = these.connectors[id];
    if (each && !Object.hasOwn(those.connectors, id)) found.push(each);
  }
  return found;
}

const hasName = (a: Connector, b: Connector): boolean =>
  a.kind === b.kind &&
  a.name.toLowerCase() === b.name.toLowerCase() &&
  (a.kind === "send" || (b.kind === "receive" && a.server === b.server));

function takesPlace(old: Organisation, a: Connector, now: Organisation, b: Connector): boolean {
  if (a.kind !== "receive" || b.kind !== "receive" || a.server !== b.server) return false;
  return (
    assumedValue(old, a, "TransportRole") === assumedValue(now, b, "TransportRole") &&
    ["Bindings", "RemoteIPRanges"].every((parameter) =>
      sameSetOf(assumedValue(old, a, parameter), assumedValue(now, b, parameter)),
    )
  );
}

/** A receive connector that goes and one of its name that comes on another server. */
function followed(old: Organisation, now: Organisation, known: readonly Pair[]): readonly Pair[] {
  const gone = onlyIn(old, now).filter((each) => known.every((pair) => pair.old !== each.id));
  if (gone.length === 0) return [];
  const come = onlyIn(now, old).filter((each) => known.every((pair) => pair.new !== each.id));
  return gone.flatMap((before) => {
    if (before.kind !== "receive") return [];
    const heirs = come.filter(
      (each) =>
        each.kind === "receive" &&
        each.server !== before.server &&
        each.name.toLowerCase() === before.name.toLowerCase(),
    );
    const [heir] = heirs;
    return heir && heirs.length === 1 ? [{ old: before.id, new: heir.id }] : [];
  });
}
