import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { toldList } from "../reading/telling/toldList";
import { rule } from "../rule";

/** BasicAuth signs in without TLS where none is offered, or where somebody takes the offer away (S162). */
export const basicClearText = rule({
  code: "send/basic-clear-text",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.smartHosts.length === 0) return undefined;
    if (sender.value("SmartHostAuthMechanism") !== "BasicAuth") return undefined;
    if (sender.value("RequireTLS") === true) return undefined;
    return {
      sender,
      parameter: "SmartHostAuthMechanism",
      fill: { host: toldList(sender.smartHosts) },
      measured: { values: sender.smartHosts },
      fixes: [
        setting(sender, phrase`Sign in after TLS only`, false, {
          SmartHostAuthMechanism: "BasicAuthRequireTLS",
          AuthenticationCredential: "credential",
        }),
      ],
    };
  }),
});
