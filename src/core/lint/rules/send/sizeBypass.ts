import { name, phrase, value } from "../../../finding";
import type { Entry, Sender } from "../../../simulate";
import { showSize } from "../../../values";
import { ofAllSenders } from "../reading/ofAllSenders";
import { oncePerPair } from "../reading/oncePerPair";
import { type Routing, routingOf } from "../reading/routing";
import { sameConditions } from "../reading/sameConditions";
import { setting } from "../reading/setting";
import type { Hit } from "../rule";
import { rule } from "../rule";

/** A connector that is too small is skipped, and the next one in order takes the message (S20, S28). */
export const sizeBypass = rule({
  code: "send/size-bypass",
  per: "organisation",
  find: ofAllSenders(function* (unit) {
    const routing = routingOf(unit);
    const isNew = oncePerPair();
    for (const level of routing.levels) {
      const chain = routing.chain(level.space);
      const largest = Math.max(...chain.map((each) => each.largest));
      for (const entry of level.entries) {
        if ((entry.sender.maxMessageSize ?? largest) >= largest) continue;
        for (const other of nextAfter(entry, routing, chain))
          if (!sameConditions(entry.sender, other) && isNew(entry.sender, other))
            yield hit(entry, other);
      }
    }
  }),
});

/** The connectors that take what is too large for this one, at servers where it takes what is smaller. */
function nextAfter(
  { sender }: Entry,
  routing: Routing,
  chain: ReturnType<Routing["chain"]>,
): Set<Sender> {
  const found = new Set<Sender>();
  for (const server of routing.deciders(chain)) {
    const takers = routing.takers(chain, server);
    const at = takers.findIndex(({ entry }) => entry.sender === sender);
    const next = at < 0 ? undefined : takers[at + 1];
    if (next) found.add(next.entry.sender);
  }
  return found;
}

function hit({ sender, space }: Entry, other: Sender): Hit {
  const size = other.value("MaxMessageSize");
  const limit = showSize(sender.maxMessageSize ?? 0);
  return {
    sender,
    parameter: "MaxMessageSize",
    fill: {
      size: value(limit),
      space: value(space.space),
      other: name(other.connector.name),
    },
    measured: { values: [limit, other.connector.name] },
    fixes:
      size === undefined
        ? []
        : [
            setting(sender, phrase`Take what ${name(other.connector.name)} takes`, false, {
              MaxMessageSize: size,
            }),
          ],
  };
}
