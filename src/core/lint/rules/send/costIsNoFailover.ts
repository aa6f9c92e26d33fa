import { name } from "../../../finding";
import type { Entry } from "../../../simulate";
import { edgeInternet } from "../reading/route/edgeInternet";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { oncePerPair } from "../reading/route/oncePerPair";
import { type Level, sizeLimit } from "../reading/route/routeLevel";
import { type Routing, routingOf } from "../reading/route/routing";
import { rule } from "../rule";

/** The connector that takes the mail of a space at every deciding server; undefined where servers differ. */
function takesAll(routing: Routing, level: Level): Entry | undefined {
  let taker: Entry | undefined;
  for (const server of routing.deciders([level])) {
    const first = routing.order(level, server).takers[0]?.entry;
    if (!first || (taker && taker.sender !== first.sender)) return undefined;
    taker = first;
  }
  return taker;
}

/** Cost is chosen before anything is tried, and no document says that routing moves on (S20, S35). */
export const costIsNoFailover = rule({
  code: "send/cost-is-no-failover",
  per: "organisation",
  find: ofAllSenders(function* (unit) {
    const routing = routingOf(unit);
    const isNew = oncePerPair();
    for (const level of routing.levels) {
      const cheaper = level.entries.length > 1 ? takesAll(routing, level) : undefined;
      if (!cheaper) continue;
      const winner = cheaper.sender;
      const passesEdge = level.space === "*" && !edgeInternet(winner, unit);
      for (const { sender, space, row } of level.entries) {
        if (sender === winner || space.cost <= cheaper.space.cost) continue;
        if (sizeLimit(sender) > sizeLimit(winner)) continue;
        if (passesEdge && edgeInternet(sender, unit)) continue;
        if (!isNew(sender, winner)) continue;
        yield {
          sender,
          parameter: "AddressSpaces",
          row,
          fill: { dearer: name(sender.connector.name), cheaper: name(winner.connector.name) },
          measured: { values: [winner.connector.name, level.space] },
        };
      }
    }
  }),
});
