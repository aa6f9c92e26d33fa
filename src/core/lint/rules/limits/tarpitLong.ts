import { parameterName, phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { durationSeconds } from "../../../values";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { setting } from "../reading/telling/setting";
import { type Hit, rule } from "../rule";

/** The reference warns beyond "a few seconds" (rules.md, thresholds). */
const longest = 30;

export const tarpitLong = rule({
  code: "limits/tarpit-long",
  per: "receiver",
  find: enabledReceiver((receiver) => [
    ...held(receiver, "TarpitInterval"),
    ...held(receiver, "AuthTarpitInterval"),
  ]),
});

/** Defaults are short, so only what was said can be long. */
function held(receiver: Receiver, parameter: string): readonly Hit[] {
  const span = receiver.connector.explicit[parameter];
  const seconds = typeof span === "string" ? durationSeconds(span) : 0;
  if (!(seconds > longest)) return [];
  return [
    {
      receiver,
      parameter,
      fill: { parameter: parameterName(parameter), seconds },
      measured: { values: [parameter, String(span)] },
      fixes: [
        setting(receiver, phrase`Hold replies back 5 seconds`, true, { [parameter]: "00:00:05" }),
      ],
    },
  ];
}
