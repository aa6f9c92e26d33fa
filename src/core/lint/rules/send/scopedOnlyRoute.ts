import { name } from "../../../finding";
import { orderedServers } from "../../../model";
import { originOf, sees } from "../../../simulate";
import { isInternetConnector } from "../reading/route/internetConnector";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { rule } from "../rule";

/** A scoped connector exists only for servers in the site of its source servers (S50). A site that is unknown hides nothing. */
export const scopedOnlyRoute = rule({
  code: "send/scoped-only-route",
  per: "organisation",
  needs: ["servers with site", "whole list of send connectors"],
  lacks: ({ organisation }) =>
    Object.values(organisation.servers).some(
      ({ role, site }) => role === "Mailbox" && site === undefined,
    )
      ? ["servers with site"]
      : [],
  find: ofAllSenders(function* ({ organisation, senders }) {
    const routes = senders.filter(isInternetConnector);
    if (routes.length === 0 || routes.some((each) => each.value("IsScopedConnector") !== true))
      return;
    const origins = routes.map((each) => originOf(each, organisation));
    for (const server of orderedServers(organisation)) {
      if (server.role !== "Mailbox" || origins.some((origin) => sees(server, origin, true)))
        continue;
      yield { server, fill: { server: name(server.name) } };
    }
  }),
});
