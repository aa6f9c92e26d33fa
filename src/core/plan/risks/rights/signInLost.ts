import { measuredOn, toldCount, toldList } from "../../../lint";
import { placed } from "../reading/placed";
import { reachesOf } from "../reading/reach";
import { risk } from "../risk";
import { lostWords } from "./signIn";

const code = "sign-in-lost";

/** Accounts can no longer sign in with a mechanism (R45, R48). */
export const signInLost = risk({
  code,
  *find(change) {
    const cells = change.cells.filter((cell) => lostWords(cell).length > 0);
    const apart = (cell: (typeof cells)[number]): string => lostWords(cell).join("\n");
    for (const { actor, cells: own, region } of reachesOf(change, "losses", cells, apart)) {
      const words = own[0] ? lostWords(own[0]) : [];
      yield {
        ...placed(change, code, actor),
        fill: { addresses: toldCount(region), mechanism: toldList(words) },
        measured: measuredOn(words, region),
      };
    }
  },
});
