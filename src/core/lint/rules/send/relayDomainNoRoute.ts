import { value } from "../../../finding";
import { isWithoutSpaces } from "../../../simulate";
import { lacksSpaces } from "../reading/route/lacksSpaces";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { routingOf } from "../reading/route/routing";
import { rule } from "../rule";

/** Recipients that are not here go on to another system, and only a connector says where that is (S6 to S9). */
export const relayDomainNoRoute = rule({
  code: "send/relay-domain-no-route",
  per: "organisation",
  needs: ["accepted domains", "whole list of send connectors"],
  lacks: lacksSpaces,
  find: ofAllSenders(function* (unit) {
    if (unit.senders.some(isWithoutSpaces)) return;
    if (unit.senders.length === 0) return;
    const { acceptedDomains, servers } = unit.organisation;
    const hasEdge = Object.values(servers).some(({ role }) => role === "Edge");
    const routing = routingOf(unit);
    for (const { domain, type } of Object.values(acceptedDomains)) {
      if (domain === "*" || type === "Authoritative") continue;
      if (type === "ExternalRelay" && hasEdge) continue;
      const own = routing.chain(domain.toLowerCase()).filter(({ space }) => space !== "*");
      if (routing.deciders(own).every((server) => routing.takers(own, server).length > 0)) continue;
      yield { fill: { domain: value(domain) }, measured: { values: [domain.toLowerCase()] } };
    }
  }),
});
