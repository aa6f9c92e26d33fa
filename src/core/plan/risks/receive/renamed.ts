import { nameOf } from "../reading/named";
import { differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "renamed";

/** Scripts, monitors and logs know the old name; a tie of cost is decided by it (S31, S53). */
export const renamed = risk({
  code,
  *find(change) {
    for (const pair of change.pairs)
      if (isBoth(pair) && differs(pair, "Name"))
        yield {
          ...atPair(code, pair, "Name"),
          fill: { old: nameOf(pair.old), new: nameOf(pair.new) },
        };
  },
});
