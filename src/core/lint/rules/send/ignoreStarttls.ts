import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { onlyPrivateHosts } from "../reading/route/smartHosts";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** STARTTLS is not used though it is offered (S105). */
export const ignoreStarttls = rule({
  code: "send/ignore-starttls",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("IgnoreSTARTTLS") !== true || onlyPrivateHosts(sender)) return undefined;
    return {
      sender,
      parameter: "IgnoreSTARTTLS",
      fixes: [setting(sender, phrase`Use STARTTLS`, false, { IgnoreSTARTTLS: false })],
    };
  }),
});
