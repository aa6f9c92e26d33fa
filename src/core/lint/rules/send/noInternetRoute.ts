import { isWithoutSpaces } from "../../../simulate";
import { isInternetConnector } from "../reading/route/internetConnector";
import { lacksSpaces } from "../reading/route/lacksSpaces";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { rule } from "../rule";

/** Mail to a domain without a connector waits in Unreachable (S70, S72). An Edge server has its own way out. */
export const noInternetRoute = rule({
  code: "send/no-internet-route",
  per: "organisation",
  needs: ["whole list of send connectors"],
  lacks: lacksSpaces,
  find: ofAllSenders(function* ({ organisation, senders }) {
    if (senders.some(isWithoutSpaces)) return;
    if (!senders.some(({ enabled }) => enabled) || senders.some(isInternetConnector)) return;
    if (Object.values(organisation.servers).some(({ role }) => role === "Edge")) return;
    yield {};
  }),
});
