import { phrase, value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsByMx } from "../reading/route/internetConnector";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Every MX host would have to show a certificate for this one name (S110, S114). */
export const tlsDomainInternet = rule({
  code: "send/tlsdomain-internet",
  per: "sender",
  find: enabledSender((sender) => {
    const domain = tlsDomain(sender);
    if (domain === undefined || tlsLevel(sender) !== "DomainValidation") return undefined;
    if (!sendsByMx(sender)) return undefined;
    return {
      sender,
      parameter: "TlsDomain",
      fill: { domain: value(domain) },
      measured: { values: [domain] },
      fixes: [
        setting(sender, phrase`Ask for no name here`, false, {
          TlsAuthLevel: null,
          TlsDomain: null,
          RequireTLS: false,
        }),
      ],
    };
  }),
});
