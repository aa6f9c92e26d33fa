import { value } from "../../../finding";
import { nameIn } from "../reading/certificate/namedCertificates";
import { isToOwnTenant } from "../reading/route/microsoft365";
import { rule } from "../rule";

export const certificateByFqdn = rule({
  code: "hybrid/certificate-by-fqdn",
  per: "sender",
  *find(unit) {
    for (const sender of unit.senders) {
      const host = sender.value("Fqdn");
      if (!sender.enabled || typeof host !== "string" || host === "") continue;
      if (sender.value("CloudServicesMailEnabled") !== true || nameIn(sender)) continue;
      if (!isToOwnTenant(sender, unit)) continue;
      yield {
        sender,
        parameter: "TlsCertificateName",
        fill: { fqdn: value(host) },
        measured: { values: [host] },
      };
    }
  },
});
