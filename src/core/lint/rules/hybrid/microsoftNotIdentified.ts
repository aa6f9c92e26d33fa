import { phrase } from "../../../finding";
import type { Sender } from "../../../simulate";
import { isProtectionName, isToOwnTenant, protectionNameOf } from "../reading/route/microsoft365";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const microsoftNotIdentified = rule({
  code: "hybrid/tls-level",
  per: "sender",
  *find(unit) {
    for (const sender of unit.senders) {
      if (!sender.enabled || !isToOwnTenant(sender, unit) || identifies(sender)) continue;
      const level = tlsLevel(sender);
      yield {
        sender,
        parameter: level === "DomainValidation" ? "TlsDomain" : "TlsAuthLevel",
        measured: { values: [level ?? "", tlsDomain(sender) ?? ""] },
        fixes: [
          setting(sender, phrase`Check the name of Microsoft 365`, false, {
            RequireTLS: true,
            IgnoreSTARTTLS: false,
            TlsAuthLevel: "DomainValidation",
            TlsDomain: protectionNameOf(sender),
          }),
        ],
      };
    }
  },
});

/** The certificate is judged, and where its name is, by the one that Microsoft has. */
function identifies(sender: Sender): boolean {
  const level = tlsLevel(sender);
  if (level !== "DomainValidation") return level === "CertificateValidation";
  return isProtectionName(tlsDomain(sender) ?? "");
}
