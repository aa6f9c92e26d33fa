import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsByMx } from "../reading/route/internetConnector";
import { anyCertificatePasses } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Domains without STARTTLS get no mail, and an interceptor passes (S104, S106). */
export const requireTlsInternet = rule({
  code: "send/require-tls-internet",
  per: "sender",
  find: enabledSender((sender) => {
    if (!sendsByMx(sender) || !anyCertificatePasses(sender)) return undefined;
    return {
      sender,
      parameter: "RequireTLS",
      fixes: [
        setting(sender, phrase`Use TLS where it is offered`, false, {
          RequireTLS: false,
          TlsAuthLevel: null,
        }),
      ],
    };
  }),
});
