import { phrase } from "../../../finding";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { setting } from "../reading/telling/setting";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV7: the tenant's mail host offers no AUTH; seen so in its EHLO reply before STARTTLS. */
export const microsoftWithoutAuth = providerRule("provider/pv7", ({ sender, provider }) => {
  if (provider.id !== "m365-relay" || !signsInBasic(sender)) return undefined;
  return {
    sender,
    parameter: "SmartHostAuthMechanism",
    ...grounded({
      entry: provider,
      fields: ["announces"],
      exchange: "observed",
      severity: "error",
    }),
    fixes: [
      setting(sender, phrase`Do not sign in`, false, {
        SmartHostAuthMechanism: "None",
        AuthenticationCredential: undefined,
      }),
    ],
  };
});
