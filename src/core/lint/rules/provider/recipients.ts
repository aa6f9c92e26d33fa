import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV19: the organisation sends to more recipients in one message than the provider takes. */
export const recipients = providerRule(
  "provider/pv19",
  ({ sender, provider, row }, { organisation, today }) => {
    const most = provider.outbound.limits.recipientsPerMessage;
    const limit = organisation.facts.transportConfig?.maxRecipientEnvelopeLimit;
    if (most === null || limit === undefined) return undefined;
    if (limit !== "Unlimited" && limit <= most) return undefined;
    return {
      sender,
      parameter: "SmartHosts",
      row,
      ...grounded(
        {
          entry: provider,
          fields: ["limits.recipientsPerMessage"],
          severity: "advice",
          ages: true,
          today,
        },
        { most, limit },
      ),
    };
  },
  ({ provider }, { organisation }) =>
    provider.outbound.limits.recipientsPerMessage !== null &&
    organisation.facts.transportConfig?.maxRecipientEnvelopeLimit === undefined
      ? ["transportConfig"]
      : [],
);
