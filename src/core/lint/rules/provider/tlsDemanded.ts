import { phrase } from "../../../finding";
import { setting } from "../reading/telling/setting";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV11: the provider takes nothing in clear text. */
export const tlsDemanded = providerRule("provider/pv11", ({ sender, provider }) => {
  if (provider.outbound.tls !== "required") return undefined;
  const ignores = sender.value("IgnoreSTARTTLS") === true;
  if (!ignores && sender.value("RequireTLS") === true) return undefined;
  return {
    sender,
    parameter: ignores ? "IgnoreSTARTTLS" : "RequireTLS",
    ...grounded(
      {
        entry: provider,
        fields: ["tls"],
        severity: ignores ? "error" : "warning",
        ...(!ignores && { exchange: "observed" as const }),
      },
      {
        outcome: ignores
          ? "Every message is refused, since STARTTLS is never used"
          : "After a failed handshake Exchange tries in clear text, and is refused",
      },
    ),
    fixes: [
      setting(sender, phrase`Require TLS`, false, { RequireTLS: true, IgnoreSTARTTLS: false }),
    ],
  };
});
