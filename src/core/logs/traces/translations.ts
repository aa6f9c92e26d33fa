import { holds, parseAddress, privateSpace } from "../../values";
import type { Attempt } from "./attempts";
import type { NatPair } from "./event";

/** Whether the Internet does not reach an address: it is translated, or it does not get out. */
function isInside(address: string): boolean {
  const read = parseAddress(address);
  return read.ok && holds(privateSpace(read.value.family), read.value.value);
}

/**
 * Inside addresses with what they are outside (K3): those that the lines show, and, where all of those have
 * one address outside, the inside addresses whose attempts were stopped before they could be translated (K6).
 */
export function translationsOf(
  shown: readonly NatPair[],
  attempts: readonly Attempt[],
): readonly NatPair[] {
  const [outside, ...others] = new Set(shown.map((pair) => pair.outside));
  if (outside === undefined || others.length > 0) return shown;
  const known = new Set(shown.map(({ inside }) => inside));
  const found = [...shown];
  for (const { from, to, dropped } of attempts)
    if (
      dropped > 0 &&
      !known.has(from.address) &&
      isInside(from.address) &&
      !isInside(to.address)
    ) {
      known.add(from.address);
      found.push({ inside: from.address, outside });
    }
  return found.sort((one, other) => (one.inside < other.inside ? -1 : 1));
}
