import { name, phrase, value } from "../../../finding";
import type { Entry, Sender } from "../../../simulate";
import { showSize } from "../../../values";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { oncePerPair } from "../reading/route/oncePerPair";
import type { Level } from "../reading/route/routeLevel";
import type { Taker } from "../reading/route/routeOrder";
import { type Routing, routingOf } from "../reading/route/routing";
import { sameConditions } from "../reading/route/sameConditions";
import { setting } from "../reading/telling/setting";
import type { Hit } from "../rule";
import { rule } from "../rule";

/** A connector that is too small is skipped, and the next one in order takes the message (S20, S28). */
export const sizeBypass = rule({
  code: "send/size-bypass",
  per: "organisation",
  find: ofAllSenders(function* (unit) {
    const routing = routingOf(unit);
    const isNew = oncePerPair();
    for (const level of routing.levels)
      for (const [{ entry }, other] of passed(level, routing))
        if (!sameConditions(entry.sender, other.sender) && isNew(entry.sender, other.sender))
          yield hit(entry, other.sender);
  }),
});

/** Each connector of the space with the one that takes what is larger, at servers where it takes what is smaller. */
function* passed(level: Level, routing: Routing): Iterable<readonly [Taker, Entry]> {
  const chain = routing.chain(level.space);
  const wider = chain.slice(1);
  for (const server of routing.deciders(level.isUniform ? [level] : chain)) {
    const { takers } = routing.order(level, server);
    for (const [at, taker] of takers.entries()) {
      const next = takers[at + 1];
      if (next) yield [taker, next.entry];
    }
    const last = takers.at(-1);
    if (!last || chain.every(({ largest }) => largest <= last.upTo)) continue;
    const nexts = level.isUniform
      ? routing.above(wider, last.upTo)
      : routing
          .takers(wider, server)
          .filter(({ upTo }) => upTo > last.upTo)
          .slice(0, 1);
    for (const next of new Set(nexts)) if (next) yield [last, next.entry];
  }
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
