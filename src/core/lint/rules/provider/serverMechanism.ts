import { value } from "../../../finding";
import { grounded } from "./ground";
import { mechanismOf } from "./mechanism";
import { providerRule } from "./subject";

/** PV6: the way of Exchange servers among themselves, or a path said to be secured elsewhere (S168, S169, S281). */
export const serverMechanism = providerRule("provider/pv6", ({ sender, provider }) => {
  const mechanism = mechanismOf(sender);
  if (mechanism !== "ExchangeServer" && mechanism !== "ExternalAuthoritative") return undefined;
  return {
    sender,
    parameter: "SmartHostAuthMechanism",
    ...grounded(
      { entry: provider, fields: [], severity: "error" },
      { mechanism: value(mechanism) },
    ),
  };
});
