import { name } from "../../../finding";
import { originOf, sees } from "../../../simulate";
import { edgeInternet } from "../reading/route/edgeInternet";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { routingOf } from "../reading/route/routing";
import { rule } from "../rule";

/** The subscription makes its connector with cost 100: an own one below takes the mail past the Edge server (S54). */
export const edgeBypassed = rule({
  code: "send/edge-bypassed",
  per: "organisation",
  find: ofAllSenders(function* (unit) {
    const ofEdge = unit.senders
      .filter((each) => edgeInternet(each, unit))
      .map((each) => ({
        origin: originOf(each, unit.organisation),
        isScoped: each.value("IsScopedConnector") === true,
      }));
    if (ofEdge.length === 0) return;
    const routing = routingOf(unit);
    const all = routing.chain("*");
    const told = new Set<string>();
    for (const server of routing.deciders(all)) {
      if (server?.role === "Edge") continue;
      const entry = routing.takers(all, server)[0]?.entry;
      if (!entry || edgeInternet(entry.sender, unit)) continue;
      if (!ofEdge.some(({ origin, isScoped }) => sees(server, origin, isScoped))) continue;
      const { connector } = entry.sender;
      if (told.has(connector.id)) continue;
      told.add(connector.id);
      yield {
        sender: entry.sender,
        parameter: "AddressSpaces",
        row: entry.row,
        fill: { own: name(connector.name) },
      };
    }
  }),
});
