import { takesAllDomains } from "../reading/route/internetConnector";
import { grounded } from "./ground";
import { sentence } from "./sentence";
import { providerRule } from "./subject";

/** Relays that take mail of senders verified with them only. */
const verifying: readonly string[] = [
  "amazon-ses",
  "sendgrid",
  "postmark",
  "mailjet",
  "brevo",
  "sparkpost",
  "smtp2go",
  "zeptomail",
  "azure-acs",
];

/** PV20: forwarded mail and notices of non-delivery have no verified sender; inferred in part. */
export const verifiedSenders = providerRule("provider/pv20", ({ sender, provider, row }) => {
  if (!takesAllDomains(sender) || !verifying.includes(provider.id)) return undefined;
  return {
    sender,
    parameter: "SmartHosts",
    row,
    ...grounded(
      { entry: provider, fields: ["senderRules"], exchange: "inferred", severity: "warning" },
      { rule: sentence(provider.outbound.senderRules) },
    ),
  };
});
