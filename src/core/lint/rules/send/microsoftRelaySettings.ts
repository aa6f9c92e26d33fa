import { phrase, value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { isTenantHost } from "../reading/route/microsoft365";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { hostNamed } from "../reading/route/smartHosts";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** The tenant's mail host listens on 25 and offers no AUTH (S128, S164). */
export const microsoftRelaySettings = rule({
  code: "send/microsoft-relay-settings",
  per: "sender",
  find: enabledSender((sender) => {
    const host = hostNamed(sender, isTenantHost);
    const otherPort = sender.value("Port") !== 25;
    const signsIn = signsInBasic(sender);
    if (!host || !(otherPort || signsIn)) return undefined;
    return {
      sender,
      parameter: otherPort ? "Port" : "SmartHostAuthMechanism",
      fill: { host: value(host.text) },
      measured: { values: [host.text] },
      fixes: [
        setting(sender, phrase`Use port 25 without sign-in`, false, {
          ...(otherPort && { Port: 25 }),
          ...(signsIn && {
            SmartHostAuthMechanism: "None",
            AuthenticationCredential: undefined,
          }),
        }),
      ],
    };
  }),
});
