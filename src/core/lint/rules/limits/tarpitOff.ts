import { parameterName, phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { durationSeconds } from "../../../values";
import { accountsSubmit } from "../reading/door/accounts";
import { measuredOn, servesInternet } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { strangersSubmit } from "../reading/door/strangers";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const tarpitOff = rule({
  code: "limits/tarpit-off",
  per: "server",
  *find(unit) {
    if (!unit.receivers.some((each) => offFor(each).length > 0)) return;
    for (const { receiver, served } of servingIn(unit)) {
      const off = offFor(receiver);
      if (off.length === 0 || !servesInternet(served)) continue;
      for (const parameter of off)
        yield {
          receiver,
          parameter,
          fill: { parameter: parameterName(parameter) },
          measured: measuredOn([parameter], served),
          fixes: [setting(receiver, phrase`Put back 5 seconds`, true, { [parameter]: "00:00:05" })],
        };
    }
  },
});

/** Delays that are off although somebody could guess: recipients as a stranger, passwords as an account. */
function offFor(receiver: Receiver): readonly string[] {
  if (!receiver.enabled) return [];
  return [
    ...(isOff(receiver, "TarpitInterval") && strangersSubmit(receiver) ? ["TarpitInterval"] : []),
    ...(isOff(receiver, "AuthTarpitInterval") && accountsSubmit(receiver) === true
      ? ["AuthTarpitInterval"]
      : []),
  ];
}

/** Defaults are never 0, so only what was said can be off. */
function isOff(receiver: Receiver, parameter: string): boolean {
  const span = receiver.connector.explicit[parameter];
  return typeof span === "string" && durationSeconds(span) === 0;
}
