import type { Receiver, Sender } from "../../../simulate";
import type { Change } from "../change";
import { movedTo } from "../reading/classes";
import { nameOf } from "../reading/named";
import { isBoth } from "../reading/pair";
import { placed } from "../reading/placed";
import { replacedIn } from "../reading/recreated";
import { risk } from "../risk";

const code = "logging-stopped";

/** No protocol log is written any more (PL, S285). */
export const loggingStopped = risk({
  code,
  *find(change) {
    for (const now of silentIn(change))
      yield { ...placed(change, code, now), fill: { connector: nameOf(now) } };
  },
});

const isVerbose = (end: Receiver | Sender): boolean =>
  end.value("ProtocolLoggingLevel") === "Verbose";
const isSilent = (end: Receiver | Sender): boolean => end.value("ProtocolLoggingLevel") === "None";

/** Connectors that wrote a log, and those without one that take the place of one that did. */
function silentIn(change: Change): ReadonlySet<Receiver | Sender> {
  const found = new Set<Receiver | Sender>();
  const put = (was: Receiver | Sender, is: Receiver | Sender): void => {
    if (isVerbose(was) && isSilent(is)) found.add(is);
  };
  for (const pair of change.pairs) if (isBoth(pair)) put(pair.old, pair.new);
  for (const { old, new: now } of replacedIn(change)) put(old, now);
  for (const { was, is } of change.cells)
    if (was && is && isReplaced(change, was, is)) put(was, is);
  for (const { was, is } of movedTo(change, (one, other) => isReplaced(change, one, other)))
    put(was, is);
  return found;
}

/** One goes, and the other comes for its clients or its mail. */
function isReplaced(change: Change, was: Receiver | Sender, is: Receiver | Sender): boolean {
  const [goes, comes] = [change.pairOf(was.connector), change.pairOf(is.connector)];
  return goes !== undefined && !goes.new && comes !== undefined && !comes.old;
}
