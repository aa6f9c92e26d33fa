import { value } from "../../../finding";
import { measuredOn, toldCount } from "../../../lint";
import { placed } from "../reading/placed";
import { reachesOf } from "../reading/reach";
import { risk } from "../risk";

const code = "clients-refused";

/** The port answers, and no connector takes them any more (R17). Where nobody listens the listener is told lost. */
export const clientsRefused = risk({
  code,
  *find(change) {
    const cells = change.cells.filter(({ was, is, new: now }) => was && !is && now);
    const groups = reachesOf(change, "losses", cells, ({ endpoint }) => endpoint);
    for (const { actor, cells, region } of groups) {
      const endpoint = cells[0]?.endpoint ?? "";
      yield {
        ...placed(change, code, actor),
        fill: { addresses: toldCount(region), endpoint: value(endpoint) },
        measured: measuredOn([endpoint], region),
      };
    }
  },
});
