import type { Receiver } from "../../../simulate";
import { rule } from "../rule";

export const rateWithoutSource = rule({
  code: "limits/rate-without-source",
  per: "receiver",
  *find({ receivers }) {
    for (const receiver of receivers) {
      if (!receiver.enabled || !saysRate(receiver)) continue;
      const rate = receiver.value("MessageRateLimit");
      if (typeof rate !== "number" || receiver.value("MessageRateSource") !== "None") continue;
      yield {
        receiver,
        parameter: "MessageRateLimit",
        fill: { n: rate },
        measured: { values: [String(rate)] },
      };
    }
  },
});

/** By default there is no limit, or on Edge one with a source. */
const saysRate = ({ connector: { explicit } }: Receiver): boolean =>
  Object.hasOwn(explicit, "MessageRateLimit") || Object.hasOwn(explicit, "MessageRateSource");
