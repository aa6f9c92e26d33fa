import { accessOf, type Powers } from "../exposure";
import type { Receiver } from "../simulate";

/** The rights of all kinds of client as bits: held for certain, and held or not known (R66). */
export interface Grants {
  readonly sure: number;
  readonly maybe: number;
}

export const noGrants: Grants = { sure: 0, maybe: 0 };

const clients = ["stranger", "user", "server"] as const;
const powers: readonly (keyof Powers)[] = [
  ...(["submit", "relay", "sendAsInternal", "skipFilters", "countsAsInternal"] as const),
];

/** Each bit in words: `stranger relay`. */
const labels = clients.flatMap((client) => powers.map((power) => `${client} ${power}`));

const kept = new WeakMap<Receiver, Grants>();

/** What clients may do where a connector takes them. */
export function grantsOf(receiver: Receiver): Grants {
  const known = kept.get(receiver);
  if (known) return known;
  const access = accessOf([receiver]);
  let [sure, maybe, bit] = [0, 0, 1];
  for (const client of clients)
    for (const power of powers) {
      const held = access[client]?.[power] ?? false;
      if (held === true) sure |= bit;
      if (held !== false) maybe |= bit;
      bit <<= 1;
    }
  const grants = { sure, maybe };
  kept.set(receiver, grants);
  return grants;
}

/** The bits of clients that have not signed in. */
export const strangerBits = (1 << powers.length) - 1;

/** The rights of a set of bits in words. */
export const labelsOf = (bits: number): readonly string[] =>
  labels.filter((_, at) => (bits >> at) & 1);
