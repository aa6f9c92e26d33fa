import { sourcesOf, toldNames } from "../../../lint";
import type { Sender } from "../../../simulate";
import type { Change } from "../change";
import { takersIn } from "../reading/classes";
import { nameOf } from "../reading/named";
import { type Both, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "source-servers-changed";

/** Outside sees other addresses (S51, S60, S261). */
export const sourceServersChanged = risk({
  code,
  *find(change) {
    const takers = takersIn(change).new;
    for (const pair of change.senders) {
      if (!isBoth(pair) || !takers.has(pair.id)) continue;
      const { added, removed } = sourcesBetween(change, pair);
      if (added.length + removed.length === 0) continue;
      yield {
        ...atPair(code, pair, "SourceTransportServers"),
        fill: {
          connector: nameOf(pair.new),
          added: added.length > 0 ? toldNames(added) : "no other server",
          ...(removed.length > 0 && { removed: toldNames(removed) }),
        },
      };
    }
  },
});

/** Names of the source servers that come and that go. */
export function sourcesBetween(change: Change, { old, new: now }: Both<Sender>) {
  const [before, after] = [
    sourcesOf(change.old, old).map(({ name }) => name),
    sourcesOf(change.new, now).map(({ name }) => name),
  ] as const;
  const without = (all: readonly string[], some: readonly string[]): readonly string[] => {
    const known = new Set(some.map((each) => each.toLowerCase()));
    return all.filter((each) => !known.has(each.toLowerCase()));
  };
  return { added: without(after, before), removed: without(before, after) };
}
