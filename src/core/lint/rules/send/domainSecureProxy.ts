import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Mutual TLS is not possible when the front end opens the session (S64). */
export const domainSecureProxy = rule({
  code: "send/domain-secure-proxy",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("DomainSecureEnabled") !== true) return undefined;
    if (sender.value("FrontendProxyEnabled") !== true) return undefined;
    return {
      sender,
      parameter: "FrontendProxyEnabled",
      fixes: [
        setting(sender, phrase`Send without the front end`, false, { FrontendProxyEnabled: false }),
      ],
    };
  }),
});
