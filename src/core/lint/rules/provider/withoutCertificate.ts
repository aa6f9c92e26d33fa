import type { Sender } from "../../../simulate";
import { nameIn } from "../reading/certificate/namedCertificates";
import { takesAllDomains } from "../reading/route/internetConnector";
import { isToOwnTenant } from "../reading/route/microsoft365";
import { tlsLevel } from "../reading/route/tlsLevel";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV17: the tenant then knows this organisation by a static address alone. */
export const withoutCertificate = providerRule("provider/pv17", ({ sender, provider }, unit) => {
  if (provider.id !== "m365-relay" || nameIn(sender) || !isToOwnTenant(sender, unit))
    return undefined;
  return {
    sender,
    parameter: "TlsCertificateName",
    ...grounded({
      entry: provider,
      fields: ["auth.ways"],
      severity: isMeantByAddress(sender) ? "advice" : "warning",
    }),
  };
});

/**
 * The user says so in the comment; or relays all mail with CertificateValidation, which is right there and
 * names no certificate either (S128, rules.md "Never to be flagged").
 */
function isMeantByAddress(sender: Sender): boolean {
  if (takesAllDomains(sender) && tlsLevel(sender) === "CertificateValidation") return true;
  const comment = sender.value("Comment");
  return typeof comment === "string" && /\b(?:ip|address)\b/i.test(comment);
}
