import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** 465 begins with a TLS handshake, and a send connector knows STARTTLS only (S92). */
export const port465 = rule({
  code: "send/port-465",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("Port") !== 465) return undefined;
    return {
      sender,
      parameter: "Port",
      fixes: [setting(sender, phrase`Use port 587`, false, { Port: 587 })],
    };
  }),
});
