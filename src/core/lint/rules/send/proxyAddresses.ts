import { name } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsByMx } from "../reading/route/internetConnector";
import { sendsFrom, sourcesOf } from "../reading/route/sendsFrom";
import { toldList } from "../reading/telling/toldList";
import { rule } from "../rule";

/** With the proxy any front end of the site may open the session (S61, S62). */
export const proxyAddresses = rule({
  code: "send/proxy-addresses",
  per: "sender",
  needs: ["servers with site"],
  lacks: ({ organisation, senders }) =>
    senders.some(
      (sender) =>
        sendsByMx(sender) &&
        sender.value("FrontendProxyEnabled") === true &&
        sourcesOf(organisation, sender).some(({ server }) => server?.site === undefined),
    )
      ? ["servers with site"]
      : [],
  find: enabledSender((sender, { organisation }) => {
    if (sender.value("FrontendProxyEnabled") !== true || !sendsByMx(sender)) return undefined;
    const sources = new Set(sourcesOf(organisation, sender).map((each) => each.name));
    const others = sendsFrom(organisation, sender)
      .map((each) => each.name)
      .filter((each) => !sources.has(each));
    if (others.length === 0) return undefined;
    return {
      sender,
      parameter: "FrontendProxyEnabled",
      fill: { server: toldList(others, name) },
      measured: { values: others },
    };
  }),
});
