import { phrase, value } from "../../../finding";
import { enabledSender } from "../reading/enabledSender";
import { isTenantHost } from "../reading/microsoft365";
import { setting } from "../reading/setting";
import { signsInBasic } from "../reading/smartHostSignIn";
import { hostNamed } from "../reading/smartHosts";
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
