import { measuredOn, toldCount, toldNames } from "../../../lint";
import { placed } from "../reading/placed";
import { connectorsIn, reachesOf } from "../reading/reach";
import { risk } from "../risk";
import { loses } from "./powers";

const code = "relay-narrowed";

/** Strangers who might relay get to accepted domains only (R81, R100). */
export const relayNarrowed = risk({
  code,
  *find(change) {
    const cells = change.cells.filter((cell) => loses(cell, "relay"));
    for (const { actor, cells: own, region } of reachesOf(change, "losses", cells))
      yield {
        ...placed(change, code, actor),
        fill: {
          addresses: toldCount(region),
          winner: toldNames(connectorsIn(own, "is").map(({ connector }) => connector.name)),
        },
        measured: measuredOn([actor.connector.name], region),
      };
  },
});
