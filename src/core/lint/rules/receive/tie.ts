import { printSet } from "../../../values";
import { measuredOn } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { toldList } from "../reading/telling/toldList";
import { toldNames } from "../reading/telling/toldNames";
import { rule } from "../rule";

/** Same size of range, same kind of binding: nothing says who takes the session (R16). Told at each of them. */
export const tie = rule({
  code: "receive/tie",
  per: "server",
  *find(unit) {
    for (const { receiver, served } of servingIn(unit)) {
      const { ties, tied } = served;
      if (ties.length === 0) continue;
      yield {
        receiver,
        parameter: "RemoteIPRanges",
        fill: {
          others: toldNames(ties.map(({ connector }) => connector.name)),
          range: toldList([...printSet(tied.v4), ...printSet(tied.v6)]),
        },
        measured: measuredOn(ties.map(({ connector }) => connector.name).sort(), tied),
      };
    }
  },
});
