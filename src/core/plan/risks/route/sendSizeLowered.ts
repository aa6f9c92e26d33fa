import { type Taker, toldList } from "../../../lint";
import type { Sender } from "../../../simulate";
import { showSize } from "../../../values";
import { placed } from "../reading/placed";
import { risk } from "../risk";

const code = "send-size-lowered";

/** Connectors take the domain, and all are too small for what was taken before (S73). */
export const sendSizeLowered = risk({
  code,
  *find(change) {
    const found = new Map<
      string,
      { was: Sender; is: Sender; size: number; domains: Set<string> }
    >();
    for (const { domain, old, new: now } of change.routes.views) {
      const [was, is] = [largestOf(old), largestOf(now)];
      if (!was || !is || is.upTo >= was.upTo) continue;
      const ends = { was: was.entry.sender, is: is.entry.sender };
      const key = `${ends.was.connector.id}\n${ends.is.connector.id}\n${is.upTo}`;
      const known = found.get(key) ?? { ...ends, size: is.upTo, domains: new Set() };
      known.domains.add(domain);
      found.set(key, known);
    }
    for (const { was, is, size, domains } of found.values())
      yield {
        ...placed(change, code, is, was),
        fill: { domain: toldList([...domains]), new: showSize(size) },
      };
  },
});

/** Takers stand by size, so the last one takes the largest messages. */
const largestOf = (takers: readonly Taker[]): Taker | undefined => takers.at(-1);
