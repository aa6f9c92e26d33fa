import { providerData } from "../../../catalogue";
import { phrase, value } from "../../../finding";
import type { Sender } from "../../../simulate";
import { enabledSender } from "../reading/route/enabledSender";
import { isMicrosoft365, isRoutedToTenant } from "../reading/route/microsoft365";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";
import { grounded } from "./ground";

const microsoft = providerData.providers.find(({ id }) => id === "m365-relay");

/** PV27: internal headers leave by a connector that the wizard did not make, or that leads elsewhere now (S127). */
export const cloudByHand = rule({
  code: "provider/pv27",
  per: "sender",
  find: enabledSender((sender) => {
    if (!microsoft || sender.value("CloudServicesMailEnabled") !== true) return undefined;
    const how = madeByHand(sender);
    if (!how) return undefined;
    return {
      sender,
      parameter: how === "bent" ? "SmartHosts" : "CloudServicesMailEnabled",
      ...grounded(
        { entry: microsoft, fields: ["settings"], severity: "warning" },
        {
          host: value(sender.smartHosts.join(", ")),
          how:
            how === "bent"
              ? "is the wizard's connector, bent to another host"
              : "was not made by the wizard",
        },
      ),
      fixes:
        how === "bent"
          ? []
          : [
              setting(sender, phrase`Keep internal headers inside`, false, {
                CloudServicesMailEnabled: false,
              }),
            ],
    };
  }),
});

/** The wizard's own has the routing domain and finds its way by DNS (S129). */
function madeByHand(sender: Sender): "bent" | "own" | undefined {
  if (sender.smartHosts.length === 0) return undefined;
  if (!isRoutedToTenant(sender)) return isMicrosoft365(sender) ? "own" : undefined;
  return isMicrosoft365(sender) ? undefined : "bent";
}
