import { sourcesOf } from "../../../lint";
import type { Sender } from "../../../simulate";
import type { Change } from "../change";
import { movedTo, takersIn } from "../reading/classes";
import { nameOf } from "../reading/named";
import { isBoth, type Pair } from "../reading/pair";
import { atPair, placed } from "../reading/placed";
import { risk } from "../risk";

const code = "queued-mail";
const anew = "is routed anew";

/** What comes of mail that waits for a connector already (S241 to S243). */
export const queuedMail = risk({
  code,
  *find(change) {
    const { old } = takersIn(change);
    const told = new Set<string>();
    for (const pair of change.senders) {
      const effect = old.has(pair.id) ? effectOf(change, pair) : undefined;
      if (effect === undefined || !pair.old) continue;
      told.add(pair.id);
      yield { ...atPair(code, pair), fill: { connector: nameOf(pair.old), effect } };
    }
    for (const { was, is } of movedTo(change, () => true)) {
      if (told.has(was.connector.id)) continue;
      told.add(was.connector.id);
      yield {
        ...placed(change, code, was, is),
        fill: { connector: nameOf(was), effect: "keeps its way" },
      };
    }
  },
});

function effectOf(change: Change, pair: Pair<Sender>): string | undefined {
  if (!isBoth(pair) || !pair.new.enabled) return anew;
  const { old, new: now } = pair;
  if (now.byDns && !old.byDns) return anew;
  const left = new Set(sourcesOf(change.new, now).map(({ name }) => name.toLowerCase()));
  if (sourcesOf(change.old, old).some(({ name }) => !left.has(name.toLowerCase()))) return anew;
  const hosts = new Set(now.smartHosts.map((each) => each.toLowerCase()));
  if (old.smartHosts.some((each) => !hosts.has(each.toLowerCase())))
    return "goes to the other hosts at the next attempt";
  return undefined;
}
