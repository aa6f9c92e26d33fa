import { name, value } from "../../../finding";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { oncePerPair } from "../reading/route/oncePerPair";
import { routingOf } from "../reading/route/routing";
import { rule } from "../rule";

/** Equal connectors do not share the load: the name that sorts first takes everything (S31, S32). */
export const tie = rule({
  code: "send/tie",
  per: "organisation",
  find: ofAllSenders(function* (unit) {
    const routing = routingOf(unit);
    const isNew = oncePerPair();
    for (const level of routing.levels) {
      if (level.entries.length < 2) continue;
      for (const server of routing.deciders([level]))
        for (const { winner, loser } of routing.order(level, server).ties) {
          if (!isNew(loser.sender, winner.sender)) continue;
          const other = winner.sender.connector.name;
          yield {
            sender: loser.sender,
            parameter: "AddressSpaces",
            row: loser.row,
            fill: { other: name(other), space: value(loser.space.space), winner: name(other) },
            measured: { values: [other, level.space] },
          };
        }
    }
  }),
});
