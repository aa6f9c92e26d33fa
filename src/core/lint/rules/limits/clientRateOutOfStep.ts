import { phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { clients, passing } from "../reading/door/doorsBefore";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const clientRateOutOfStep = rule({
  code: "limits/client-rate-out-of-step",
  per: "server",
  *find({ receivers }) {
    for (const { front, back } of passing(receivers, clients)) {
      const rate = saidRate(front);
      const limit = saidRate(back);
      const source = back.value("MessageRateSource");
      if (source !== "User" && source !== "All") continue;
      if (rate === undefined || typeof limit !== "number") continue;
      if (rate !== "Unlimited" && rate <= limit) continue;
      yield {
        receiver: front,
        parameter: "MessageRateLimit",
        fill: { rate, limit },
        measured: { values: [String(rate), String(limit)] },
        fixes: [
          setting(back, phrase`Allow ${rate} a minute on ${back.connector.name}`, false, {
            MessageRateLimit: rate,
          }),
        ],
      };
    }
  },
});

function saidRate({ connector }: Receiver): number | "Unlimited" | undefined {
  const said = connector.explicit.MessageRateLimit;
  return typeof said === "number" || said === "Unlimited" ? said : undefined;
}
