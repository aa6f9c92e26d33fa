import { enabledSender } from "../reading/route/enabledSender";
import { mayTakeAllDomains } from "../reading/route/internetConnector";
import { isToOwnTenant } from "../reading/route/microsoft365";
import { onlyPrivateHosts } from "../reading/route/smartHosts";
import { anyCertificatePasses } from "../reading/route/tlsLevel";
import { toldSpaces } from "../reading/telling/toldList";
import { rule } from "../rule";

/** TLS protects against a listener, not against somebody in between (S106, S110). */
export const tlsWithoutIdentity = rule({
  code: "send/tls-without-identity",
  per: "sender",
  find: enabledSender((sender, unit) => {
    if (!anyCertificatePasses(sender) || mayTakeAllDomains(sender)) return undefined;
    if (sender.value("DomainSecureEnabled") === true) return undefined;
    if (onlyPrivateHosts(sender) || isToOwnTenant(sender, unit)) return undefined;
    return {
      sender,
      parameter: "TlsAuthLevel",
      fill: { space: toldSpaces(sender) },
      measured: { values: sender.members("AddressSpaces") },
    };
  }),
});
