import { value } from "../../../finding";
import { isInternalName } from "../reading/name/internalName";
import { ehloNames } from "../reading/route/ehloName";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsByMx } from "../reading/route/internetConnector";
import { rule } from "../rule";

/** A name without a public record fails the look-up of many receivers (S100). */
export const ehloInternalName = rule({
  code: "send/ehlo-internal-name",
  per: "sender",
  lacks: (unit) =>
    unit.senders.some((sender) => sendsByMx(sender) && ehloNames(sender, unit).length === 0)
      ? ["servers with FQDN"]
      : [],
  find: enabledSender((sender, unit) => {
    if (!sendsByMx(sender)) return undefined;
    const name = ehloNames(sender, unit).find(isInternalName);
    return name === undefined
      ? undefined
      : { sender, parameter: "Fqdn", fill: { name: value(name) }, measured: { values: [name] } };
  }),
});
