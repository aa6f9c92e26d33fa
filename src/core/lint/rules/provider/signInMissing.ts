import { grounded } from "./ground";
import { mechanismOf } from "./mechanism";
import { providerRule } from "./subject";

const withoutLogin: readonly string[] = ["ip", "certificate", "domain"];

/** PV4: the provider knows its customers by login only. */
export const signInMissing = providerRule("provider/pv4", ({ sender, provider }) => {
  if (mechanismOf(sender) !== "None") return undefined;
  if (provider.outbound.auth.some((each) => withoutLogin.includes(each))) return undefined;
  return {
    sender,
    parameter: "SmartHostAuthMechanism",
    ...grounded({ entry: provider, fields: ["auth.ways"], severity: "error" }),
  };
});
