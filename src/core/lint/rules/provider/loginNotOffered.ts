import type { Provider } from "../../../catalogue";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV10: Exchange can do AUTH LOGIN only (S164), which this provider lacks, or is only recalled to have. */
export const loginNotOffered = providerRule("provider/pv10", ({ sender, provider }) => {
  // Of Microsoft 365 as smart host PV7 says it.
  if (!signsInBasic(sender) || provider.id === "m365-relay" || offersLogin(provider))
    return undefined;
  const { auth } = provider.outbound;
  return {
    sender,
    parameter: "SmartHostAuthMechanism",
    ...grounded(
      {
        entry: provider,
        fields: ["auth"],
        exchange: "observed",
        severity: "warning",
        asGiven: true,
      },
      { offered: auth.join(", ") },
    ),
  };
});

const offersLogin = ({ outbound, confidenceNotes }: Provider): boolean =>
  outbound.auth.includes("LOGIN") && !/recalled/.test(confidenceNotes?.auth ?? "");
