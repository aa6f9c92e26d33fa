import { neverReached as unreached } from "../../../exposure";
import type { Organisation, Server } from "../../../model";
import { type Receiver, receiversOf } from "../../../simulate";
import { serverIn } from "../reading/listening";
import { nameOf } from "../reading/named";
import { differs } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "never-reached";
const reach = ["Bindings", "RemoteIPRanges", "Enabled"];

/** Narrower connectors take all of its addresses, or its bindings and ranges are of different families (R11 to R15). */
export const neverReached = risk({
  code,
  *find(change) {
    for (const pair of change.receivers) {
      const { old, new: now } = pair;
      if (!now?.enabled || !isUnreached(change.new, now)) continue;
      const wasUnreached = old && (!old.enabled || isUnreached(change.old, old));
      if (wasUnreached && !reach.some((each) => differs(pair, each))) continue;
      yield { ...atPair(code, pair), fill: { connector: nameOf(now) } };
    }
  },
});

function isUnreached(organisation: Organisation, receiver: Receiver): boolean {
  if (receiver.bindings.length === 0 || receiver.ranges.length === 0) return true;
  const server: Server | undefined = serverIn(organisation, receiver.server.id);
  return (
    server !== undefined && unreached(server, receiversOf(organisation, server)).includes(receiver)
  );
}
