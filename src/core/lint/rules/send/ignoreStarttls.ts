import { phrase } from "../../../finding";
import { enabledSender } from "../reading/enabledSender";
import { setting } from "../reading/setting";
import { onlyPrivateHosts } from "../reading/smartHosts";
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
