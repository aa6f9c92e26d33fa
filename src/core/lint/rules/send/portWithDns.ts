import { phrase, value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Port is documented for smart hosts only; hosts found by MX listen on 25 (S91). */
export const portWithDns = rule({
  code: "send/port-with-dns",
  per: "sender",
  find: enabledSender((sender) => {
    const port = sender.value("Port");
    if (!sender.byDns || typeof port !== "number" || port === 25) return undefined;
    return {
      sender,
      parameter: "Port",
      fill: { port: value(String(port)) },
      measured: { values: [String(port)] },
      fixes: [setting(sender, phrase`Put back port 25`, false, { Port: 25 })],
    };
  }),
});
