import { ascending, holds, parseAddress, privateSpace } from "../../values";
import type { NatPair } from "./event";

/** Whether the Internet does not reach an address: it is translated, or it does not get out. */
function isInside(address: string): boolean {
  const read = parseAddress(address);
  return read.ok && holds(privateSpace(read.value.family), read.value.value);
}

/**
 * Inside addresses with what they are outside (K3): those that the lines show, and, where all of those have
 * one address outside, the inside addresses whose attempts were stopped before they could be translated (K6).
 * `stopped`: their addresses, each with one to which they went.
 */
export function translationsOf(
  shown: readonly NatPair[],
  stopped: ReadonlyMap<string, string>,
): readonly NatPair[] {
  const [outside, ...others] = new Set(shown.map((pair) => pair.outside));
  if (outside === undefined || others.length > 0) return shown;
  const known = new Set(shown.map(({ inside }) => inside));
  const found = [...shown];
  for (const [from, to] of stopped)
    if (!known.has(from) && isInside(from) && !isInside(to)) found.push({ inside: from, outside });
  return found.sort((one, other) => ascending(one.inside, other.inside));
}
