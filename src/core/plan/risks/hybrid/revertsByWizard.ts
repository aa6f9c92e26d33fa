import { parameterName } from "../../../finding";
import { nameOf } from "../reading/named";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { atOf } from "../words";
import { touchesOf } from "./touches";

const code = "reverts-by-wizard";

/** The Hybrid Configuration Wizard sets these from its stored configuration at each run (HW). */
export const revertsByWizard = risk({
  code,
  *find(change) {
    for (const { pair, parameter } of touchesOf(change))
      if (pair.new && parameter !== undefined && atOf(code).includes(parameter))
        yield {
          ...atPair(code, pair, parameter),
          fill: { parameter: parameterName(parameter), connector: nameOf(pair.new) },
        };
  },
});
