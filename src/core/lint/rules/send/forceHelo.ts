import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { onlyPrivateHosts } from "../reading/route/smartHosts";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** After HELO nothing is offered: no TLS, no SIZE (S101). Where something is demanded too, force-helo-needs-ehlo speaks. */
export const forceHelo = rule({
  code: "send/force-helo",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("ForceHELO") !== true || onlyPrivateHosts(sender)) return undefined;
    return {
      sender,
      parameter: "ForceHELO",
      fixes: [setting(sender, phrase`Say EHLO`, false, { ForceHELO: false })],
    };
  }),
});
