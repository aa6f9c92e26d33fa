import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { takesAllDomains } from "../reading/route/internetConnector";
import { onlyPrivateHosts } from "../reading/route/smartHosts";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Why TLS failed or which host deferred stands in the send log alone (S247). */
export const sendOff = rule({
  code: "log/send-off",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("ProtocolLoggingLevel") !== "None") return undefined;
    if (onlyPrivateHosts(sender) && !takesAllDomains(sender)) return undefined;
    return {
      sender,
      parameter: "ProtocolLoggingLevel",
      fixes: [
        setting(sender.connector, phrase`Keep a protocol log`, true, {
          ProtocolLoggingLevel: "Verbose",
        }),
      ],
    };
  }),
});
