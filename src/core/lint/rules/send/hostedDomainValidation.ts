import { enabledSender } from "../reading/route/enabledSender";
import { mayTakeAllDomains } from "../reading/route/internetConnector";
import { isToOwnTenant } from "../reading/route/microsoft365";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { toldSpaces } from "../reading/telling/toldList";
import { rule } from "../rule";

/** Without TlsDomain the certificate is compared with the recipient domain (S111). */
export const hostedDomainValidation = rule({
  code: "send/hosted-domain-validation",
  per: "sender",
  find: enabledSender((sender, unit) => {
    if (tlsLevel(sender) !== "DomainValidation" || tlsDomain(sender) !== undefined)
      return undefined;
    if (!sender.byDns || mayTakeAllDomains(sender) || isToOwnTenant(sender, unit)) return undefined;
    return {
      sender,
      parameter: "TlsDomain",
      fill: { space: toldSpaces(sender) },
      measured: { values: sender.members("AddressSpaces") },
    };
  }),
});
