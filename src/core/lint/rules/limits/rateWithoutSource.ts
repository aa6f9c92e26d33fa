import type { Receiver } from "../../../simulate";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { isShown } from "../reading/telling/shown";
import { rule } from "../rule";

export const rateWithoutSource = rule({
  code: "limits/rate-without-source",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    const rate = saysRate(receiver) ? receiver.value("MessageRateLimit") : undefined;
    if (typeof rate !== "number" || receiver.value("MessageRateSource") !== "None")
      return undefined;
    if (!isShown(receiver, "MessageRateSource")) return undefined;
    return {
      receiver,
      parameter: "MessageRateLimit",
      fill: { n: rate },
      measured: { values: [String(rate)] },
    };
  }),
});

/** By default there is no limit, or on Edge one with a source. */
const saysRate = ({ connector: { explicit } }: Receiver): boolean =>
  Object.hasOwn(explicit, "MessageRateLimit") || Object.hasOwn(explicit, "MessageRateSource");
