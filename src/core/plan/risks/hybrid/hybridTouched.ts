import { parameterName } from "../../../finding";
import { nameOf } from "../reading/named";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { touchesOf } from "./touches";

const code = "hybrid-touched";

/** Exchange Online knows the organisation by these values (R64, S127 to S131). One hit a parameter. */
export const hybridTouched = risk({
  code,
  *find(change) {
    for (const { pair, parameter } of touchesOf(change))
      yield {
        ...atPair(code, pair, parameter),
        fill: {
          connector: nameOf(pair.new ?? pair.old),
          parameter: parameter === undefined ? "all of it" : parameterName(parameter),
        },
      };
  },
});
