import type { Sender } from "../../../../simulate";

/** Answers whether a pair of connectors, in this order, is asked about for the first time. */
export function oncePerPair(): (one: Sender, other: Sender) => boolean {
  const seen = new Map<Sender, Set<Sender>>();
  return (one, other) => {
    const others = seen.get(one) ?? new Set();
    seen.set(one, others);
    if (others.has(other)) return false;
    others.add(other);
    return true;
  };
}
