import { name, phrase } from "../../../finding";
import { orderedServers, type Server } from "../../../model";
import { isInternetConnector } from "../reading/route/internetConnector";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { sourcesOf } from "../reading/route/sendsFrom";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

const siteOf = ({ site }: Server): string | undefined => site?.toLowerCase();

/** While the one source is down, the mail of all others waits for it (S51). Without sites all servers count as one. */
export const singleSource = rule({
  code: "send/single-source",
  per: "organisation",
  needs: ["servers", "whole list of send connectors"],
  find: ofAllSenders(function* ({ organisation, senders }) {
    const routes = senders.filter(isInternetConnector);
    const all = routes.map((each) => sourcesOf(organisation, each));
    const server = all[0]?.[0]?.server;
    if (server?.role !== "Mailbox") return;
    if (!all.every((sources) => sources.length === 1 && sources[0]?.server === server)) return;
    const beside = orderedServers(organisation).filter(
      (each) => each !== server && each.role === "Mailbox" && siteOf(each) === siteOf(server),
    );
    if (beside.length === 0) return;
    for (const sender of routes)
      yield {
        sender,
        parameter: "SourceTransportServers",
        fill: { server: name(server.name) },
        measured: { values: [server.name] },
        fixes: [
          setting(sender, phrase`Add the other servers of the site`, false, {
            SourceTransportServers: [server, ...beside].map((each) => each.name),
          }),
        ],
      };
  }),
});
