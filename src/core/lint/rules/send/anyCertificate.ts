import { enabledSender } from "../reading/enabledSender";
import { takesAllDomains } from "../reading/internetConnector";
import { isToOwnTenant } from "../reading/microsoft365";
import { onlyPrivateHosts } from "../reading/smartHosts";
import { tlsLevel } from "../reading/tlsLevel";
import { toldSpaces } from "../reading/toldList";
import { rule } from "../rule";

/** CertificateValidation checks authority and dates, not the name (S110). */
export const anyCertificate = rule({
  code: "send/any-certificate",
  per: "sender",
  find: enabledSender((sender, unit) => {
    if (tlsLevel(sender) !== "CertificateValidation" || takesAllDomains(sender)) return undefined;
    if (onlyPrivateHosts(sender) || isToOwnTenant(sender, unit)) return undefined;
    return {
      sender,
      parameter: "TlsAuthLevel",
      fill: { space: toldSpaces(sender) },
      measured: { values: sender.members("AddressSpaces") },
    };
  }),
});
