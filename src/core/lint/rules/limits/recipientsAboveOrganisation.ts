import { phrase } from "../../../finding";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const recipientsAboveOrganisation = rule({
  code: "limits/recipients-above-organisation",
  per: "receiver",
  needs: ["transportConfig"],
  lacks: ({ organisation }) =>
    organisation.facts.transportConfig?.maxRecipientEnvelopeLimit === undefined
      ? ["transportConfig"]
      : [],
  *find({ organisation, receivers }) {
    const limit = organisation.facts.transportConfig?.maxRecipientEnvelopeLimit;
    if (typeof limit !== "number") return;
    for (const receiver of receivers) {
      const most = receiver.value("MaxRecipientsPerMessage");
      const isDoor = receiver.service === "frontend" || receiver.server.role === "Edge";
      if (!receiver.enabled || !isDoor || typeof most !== "number" || most <= limit) continue;
      yield {
        receiver,
        parameter: "MaxRecipientsPerMessage",
        fill: { n: most, limit },
        measured: { values: [String(most), String(limit)] },
        fixes: [
          setting(receiver, phrase`Take at most ${limit} recipients`, true, {
            MaxRecipientsPerMessage: limit,
          }),
        ],
      };
    }
  },
});
