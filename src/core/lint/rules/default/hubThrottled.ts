import { parameterName, phrase, value } from "../../../finding";
import { defaultOf } from "../reading/door/defaultConnector";
import { setting } from "../reading/telling/setting";
import { type Hit, rule } from "../rule";

const limits = [
  { parameter: "MaxInboundConnectionPerSource", free: "Unlimited" },
  { parameter: "MaxInboundConnectionPercentagePerSource", free: 100 },
] as const;

/** All mail of another server comes from one address (R34, R93). */
export const hubThrottled = rule({
  code: "default/hub-throttled",
  per: "receiver",
  find({ receivers: [receiver] }) {
    if (!receiver || defaultOf(receiver)?.kind !== "Default") return none;
    const { explicit } = receiver.connector;
    return limits.flatMap(({ parameter, free }) => {
      const said = Object.hasOwn(explicit, parameter) ? explicit[parameter] : undefined;
      if (said === undefined || said === null || said === free) return none;
      return {
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
    });
  },
});

const none: readonly Hit[] = [];
