import type { Provider } from "../../../catalogue";
import type { Sender } from "../../../simulate";
import { takesAllDomains } from "../reading/route/internetConnector";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { grounded } from "./ground";
import { sentence } from "./sentence";
import { providerRule } from "./subject";

const oneLogin: readonly string[] = [
  "m365-submission",
  "gmail-submission",
  "m365-hve",
  "azure-acs",
];

/** PV9: one login is one sender, and this connector carries the mail of all. */
export const oneSender = providerRule("provider/pv9", ({ sender, provider, row }) => {
  if (!takesAllDomains(sender) || !isForOne(provider, sender)) return undefined;
  return {
    sender,
    parameter: "SmartHosts",
    row,
    ...grounded(
      {
        entry: provider,
        fields: ["senderRules"],
        severity: provider.id === "m365-hve" ? "error" : "warning",
      },
      { rule: sentence(provider.outbound.senderRules) },
    ),
  };
});

/** A mailbox's login at an internet provider, or a service that is made for one sender. */
const isForOne = ({ id, kind }: Provider, sender: Sender): boolean =>
  oneLogin.includes(id) || (kind === "isp" && signsInBasic(sender));
