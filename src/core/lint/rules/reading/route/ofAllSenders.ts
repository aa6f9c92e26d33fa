import type { Sender } from "../../../../simulate";
import { sameItems } from "../../../../values";
import type { Hit, Unit } from "../../rule";

interface Kept {
  readonly senders: readonly Sender[];
  readonly hits: readonly Hit[];
}

/**
 * The predicate of a rule about all send connectors that looks at no receive connector: its hits are kept
 * until a send connector or something else of the organisation changes.
 */
export function ofAllSenders(look: (unit: Unit) => Iterable<Hit>): (unit: Unit) => readonly Hit[] {
  const kept = new WeakMap<Unit["organisation"], Kept>();
  return (unit) => {
    const { organisation, senders } = unit;
    const known = kept.get(organisation);
    if (known && sameItems(known.senders, senders)) return known.hits;
    const hits = [...look(unit)];
    kept.set(organisation, { senders, hits });
    return hits;
  };
}
