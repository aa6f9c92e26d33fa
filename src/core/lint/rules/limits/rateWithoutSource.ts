import { rule } from "../rule";

export const rateWithoutSource = rule({
  code: "limits/rate-without-source",
  per: "receiver",
  *find({ receivers }) {
    for (const receiver of receivers) {
      const rate = receiver.value("MessageRateLimit");
      if (!receiver.enabled || typeof rate !== "number") continue;
      if (receiver.value("MessageRateSource") !== "None") continue;
      yield {
        receiver,
        parameter: "MessageRateLimit",
        fill: { n: rate },
        measured: { values: [String(rate)] },
      };
    }
  },
});
