import { phrase, value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsByMx } from "../reading/route/internetConnector";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Self-signed certificates and provider names fail the check, and the mail waits (S110, S111, S114). */
export const validationInternet = rule({
  code: "send/validation-internet",
  per: "sender",
  find: enabledSender((sender) => {
    const level = tlsLevel(sender);
    const judges =
      level === "CertificateValidation" ||
      (level === "DomainValidation" && tlsDomain(sender) === undefined);
    if (!judges || !sendsByMx(sender)) return undefined;
    return {
      sender,
      parameter: "TlsAuthLevel",
      fill: { level: value(level) },
      measured: { values: [level] },
      fixes: [
        setting(sender, phrase`Judge no certificates here`, false, {
          TlsAuthLevel: null,
          RequireTLS: false,
        }),
      ],
    };
  }),
});
