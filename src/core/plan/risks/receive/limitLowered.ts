import { parameterName } from "../../../finding";
import { shownValue } from "../../../lint";
import { isTighter, limits } from "../reading/limits";
import { nameOf } from "../reading/named";
import { isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "receive-limit-lowered";

/** What passed before is refused, throttled or cut off (R72, R80, R87, R91 to R94). */
export const receiveLimitLowered = risk({
  code,
  *find(change) {
    for (const pair of change.receivers) {
      if (!isBoth(pair)) continue;
      for (const parameter of Object.keys(limits)) {
        const [was, is] = [pair.old.value(parameter), pair.new.value(parameter)];
        if (was === undefined || is === undefined || !isTighter(parameter, was, is)) continue;
        yield {
          ...atPair(code, pair, parameter),
          fill: {
            connector: nameOf(pair.new),
            parameter: parameterName(parameter),
            old: shownValue(pair.old, parameter, was),
            new: shownValue(pair.new, parameter, is),
          },
        };
      }
    }
  },
});
