import { parameterName, phrase } from "../../../finding";
import type { Sender } from "../../../simulate";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

const needEhlo = new Set(["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer"]);

/** The parameter that demands what only a reply to EHLO offers: STARTTLS or AUTH (S101). */
function demands(sender: Sender): string | undefined {
  if (sender.value("RequireTLS") === true) return "RequireTLS";
  const mechanism = sender.value("SmartHostAuthMechanism");
  return typeof mechanism === "string" && needEhlo.has(mechanism)
    ? "SmartHostAuthMechanism"
    : undefined;
}

export const forceHeloNeedsEhlo = rule({
  code: "send/force-helo-needs-ehlo",
  per: "sender",
  find: enabledSender((sender) => {
    const parameter = sender.value("ForceHELO") === true ? demands(sender) : undefined;
    if (parameter === undefined) return undefined;
    return {
      sender,
      parameter: "ForceHELO",
      fill: { parameter: parameterName(parameter) },
      fixes: [setting(sender, phrase`Say EHLO`, true, { ForceHELO: false })],
    };
  }),
});
