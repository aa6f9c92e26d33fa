import { type Taker, toldList } from "../../../lint";
import type { Sender } from "../../../simulate";
import { showSize } from "../../../values";
import type { Change } from "../change";
import { nameOf } from "../reading/named";
import { placed } from "../reading/placed";
import { demandOf } from "../reading/tlsDemand";
import { risk } from "../risk";

const code = "size-bypasses-tls";

/** A message too large for the connector of its domain takes another, which demands less of TLS (S28). */
export const sizeBypassesTls = risk({
  code,
  *find(change) {
    for (const { specific, wider, size, domains } of bypassesIn(change))
      yield {
        ...placed(change, code, specific, wider),
        fill: { domain: toldList([...domains]), size: showSize(size), connector: nameOf(wider) },
      };
  },
});

interface Bypass {
  readonly specific: Sender;
  readonly wider: Sender;
  readonly size: number;
  readonly domains: Set<string>;
}

function bypassesIn({ routes }: Change): Iterable<Bypass> {
  const found = new Map<string, Bypass>();
  for (const { domain, old, new: now } of routes.views) {
    const bypass = bypassOf(now);
    if (!bypass || bypassOf(old)) continue;
    const { specific, wider, size } = bypass;
    const key = `${specific.connector.id}\n${wider.connector.id}\n${size}`;
    const known = found.get(key) ?? { ...bypass, domains: new Set<string>() };
    known.domains.add(domain);
    found.set(key, known);
  }
  return found.values();
}

const demand = (sender: Sender): number => Math.max(demandOf(sender), 0);

/** The first taker of larger messages that demands less than the taker of small ones, and above which size. */
function bypassOf(takers: readonly Taker[]): Omit<Bypass, "domains"> | undefined {
  const specific = takers[0]?.entry.sender;
  if (!specific) return undefined;
  for (const [index, { entry }] of takers.entries())
    if (demand(entry.sender) < demand(specific))
      return { specific, wider: entry.sender, size: takers[index - 1]?.upTo ?? 0 };
  return undefined;
}
