import { phrase } from "../../../finding";
import { setting } from "../reading/telling/setting";
import { grounded } from "./ground";
import { mechanismOf } from "./mechanism";
import { providerRule } from "./subject";

/** PV5: whoever takes the offer of STARTTLS away gets the password (S162); RequireTLS alone stands before it. */
export const basicWithoutTls = providerRule("provider/pv5", ({ sender, provider }) => {
  if (mechanismOf(sender) !== "BasicAuth") return undefined;
  const severity = sender.value("RequireTLS") === true ? "advice" : "error";
  return {
    sender,
    parameter: "SmartHostAuthMechanism",
    ...grounded({ entry: provider, fields: ["tls"], severity }),
    fixes: [
      setting(sender, phrase`Sign in after TLS only`, false, {
        SmartHostAuthMechanism: "BasicAuthRequireTLS",
      }),
    ],
  };
});
