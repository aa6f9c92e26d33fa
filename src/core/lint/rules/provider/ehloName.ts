import { value } from "../../../finding";
import { isInternalName } from "../reading/name/internalName";
import { ownFqdn } from "../reading/route/ehloName";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV15: the provider looks at the name after EHLO, and here it is the server's own or an inside one. */
export const ehloName = providerRule("provider/pv15", ({ sender, provider }) => {
  if (/^no rule/.test(provider.outbound.ehloName)) return undefined;
  const fqdn = ownFqdn(sender);
  if (fqdn !== undefined && !isInternalName(fqdn)) return undefined;
  return {
    sender,
    parameter: "Fqdn",
    ...grounded(
      {
        entry: provider,
        fields: ["ehloName"],
        severity: provider.id === "google-relay" ? "error" : "warning",
      },
      {
        name: fqdn === undefined ? "the server's own name" : value(fqdn),
        rule: provider.outbound.ehloName,
      },
    ),
  };
});
