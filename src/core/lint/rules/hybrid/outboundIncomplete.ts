import { certificatesOf, holdsName, usableForSmtp } from "../../../model";
import type { Sender } from "../../../simulate";
import { nameIn } from "../reading/certificate/namedCertificates";
import { takesAllDomains } from "../reading/route/internetConnector";
import { isToOwnTenant } from "../reading/route/microsoft365";
import { sourcesOf } from "../reading/route/sendsFrom";
import { rule, type Unit } from "../rule";

export const outboundIncomplete = rule({
  code: "hybrid/outbound-incomplete",
  per: "sender",
  *find(unit) {
    for (const sender of unit.senders) {
      if (!sender.enabled || takesAllDomains(sender) || !isToOwnTenant(sender, unit)) continue;
      const foreign = sender.value("CloudServicesMailEnabled") !== true;
      if (!foreign && isIdentified(unit, sender)) continue;
      yield {
        sender,
        parameter: foreign
          ? "CloudServicesMailEnabled"
          : sender.value("Fqdn")
            ? "TlsCertificateName"
            : "Fqdn",
        measured: { values: [String(!foreign), String(sender.value("Fqdn") ?? "")] },
      };
    }
  },
});

/** A certificate is named, or Fqdn finds one on every source server whose certificates are known. */
function isIdentified({ organisation, today }: Unit, sender: Sender): boolean {
  if (nameIn(sender)) return true;
  const host = sender.value("Fqdn");
  if (typeof host !== "string" || host === "") return false;
  return sourcesOf(organisation, sender).every(({ name }) => {
    const certificates = certificatesOf(organisation, name);
    return (
      !certificates ||
      certificates.some(
        (each) => usableForSmtp(each, today) !== false && holdsName(each.names, host),
      )
    );
  });
}
