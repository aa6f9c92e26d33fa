import { parameterName, phrase } from "../../../finding";
import { durationSeconds } from "../../../values";
import { setting } from "../reading/setting";
import { rule } from "../rule";

/** The reference warns beyond "a few seconds" (rules.md, thresholds). */
const longest = 30;

export const tarpitLong = rule({
  code: "limits/tarpit-long",
  per: "receiver",
  *find({ receivers }) {
    for (const receiver of receivers) {
      if (!receiver.enabled) continue;
      for (const parameter of ["TarpitInterval", "AuthTarpitInterval"]) {
        // Defaults are short, so only what was said can be long.
        const span = receiver.connector.explicit[parameter];
        const seconds = typeof span === "string" ? durationSeconds(span) : 0;
        if (!(seconds > longest)) continue;
        yield {
          receiver,
          parameter,
          fill: { parameter: parameterName(parameter), seconds },
          measured: { values: [parameter, String(span)] },
          fixes: [
            setting(receiver, phrase`Hold replies back 5 seconds`, true, {
              [parameter]: "00:00:05",
            }),
          ],
        };
      }
    }
  },
});
