import { parameterName, phrase, value } from "../../../finding";
import { defaultOf } from "../reading/defaultConnector";
import { setting } from "../reading/setting";
import { rule } from "../rule";

const limits = [
  { parameter: "MaxInboundConnectionPerSource", free: "Unlimited" },
  { parameter: "MaxInboundConnectionPercentagePerSource", free: 100 },
] as const;

/** All mail of another server comes from one address (R34, R93). */
export const hubThrottled = rule({
  code: "default/hub-throttled",
  per: "receiver",
  *find({ receivers }) {
    for (const receiver of receivers) {
      if (defaultOf(receiver)?.kind !== "Default") continue;
      const { explicit } = receiver.connector;
      for (const { parameter, free } of limits) {
        const said = Object.hasOwn(explicit, parameter) ? explicit[parameter] : undefined;
        if (said === undefined || said === null || said === free) continue;
        yield {
          receiver,
          parameter,
          fill: { parameter: parameterName(parameter), value: value(String(said)) },
          measured: { values: [parameter, String(said)] },
          fixes: [
            setting(receiver, phrase`Put back the values of setup`, true, {
              MaxInboundConnectionPerSource: "Unlimited",
              MaxInboundConnectionPercentagePerSource: 100,
            }),
          ],
        };
      }
    }
  },
});
