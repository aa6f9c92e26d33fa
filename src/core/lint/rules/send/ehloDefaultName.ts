import { value } from "../../../finding";
import { ehloNames, ownFqdn } from "../reading/route/ehloName";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsByMx } from "../reading/route/internetConnector";
import { hostNamed } from "../reading/route/smartHosts";
import { rule } from "../rule";

/** The relay of Google that judges by the EHLO name too. */
const judges = "smtp-relay.gmail.com";

/** Receivers compare the EHLO name with DNS; the server's own seldom stands there (S100). */
export const ehloDefaultName = rule({
  code: "send/ehlo-default-name",
  per: "sender",
  find: enabledSender((sender, unit) => {
    if (ownFqdn(sender) !== undefined) return undefined;
    if (!sendsByMx(sender) && !hostNamed(sender, (name) => name === judges)) return undefined;
    const [name] = ehloNames(sender, unit);
    return {
      sender,
      parameter: "Fqdn",
      fill: { name: name === undefined ? "the server's name" : value(name) },
      ...(name !== undefined && { measured: { values: [name] } }),
    };
  }),
});
