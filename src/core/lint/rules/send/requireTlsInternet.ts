import { phrase } from "../../../finding";
import { enabledSender } from "../reading/enabledSender";
import { sendsByMx } from "../reading/internetConnector";
import { setting } from "../reading/setting";
import { anyCertificatePasses } from "../reading/tlsLevel";
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
