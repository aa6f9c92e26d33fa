import { enabledSender } from "../reading/route/enabledSender";
import { mayTakeAllDomains } from "../reading/route/internetConnector";
import { isToOwnTenant } from "../reading/route/microsoft365";
import { onlyPrivateHosts } from "../reading/route/smartHosts";
import { tlsLevel } from "../reading/route/tlsLevel";
import { toldSpaces } from "../reading/telling/toldList";
import { rule } from "../rule";

/** CertificateValidation checks authority and dates, not the name (S110). */
export const anyCertificate = rule({
  code: "send/any-certificate",
  per: "sender",
  find: enabledSender((sender, unit) => {
    if (tlsLevel(sender) !== "CertificateValidation" || mayTakeAllDomains(sender)) return undefined;
    if (onlyPrivateHosts(sender) || isToOwnTenant(sender, unit)) return undefined;
    return {
      sender,
      parameter: "TlsAuthLevel",
      fill: { space: toldSpaces(sender) },
      measured: { values: sender.members("AddressSpaces") },
    };
  }),
});
