import { value } from "../../../finding";
import { measuredOn, toldCount } from "../../../lint";
import { emptySet, type IpSet } from "../../../values";
import { serverIn } from "../reading/listening";
import { risk } from "../risk";
import { atOf } from "../words";

const code = "gap";

/** Clients that both ends serve, and a state between does not: no order avoids it (O12). */
export const gap = risk({
  code,
  *find({ gaps, steps, new: now, old }) {
    for (const each of gaps) {
      if (each.kind !== "receive") continue;
      const open = steps.filter(({ id }) => each.steps.includes(id));
      const [first, last] = [open[0], open.at(-1)];
      if (!first || !last) continue;
      const region = regionOf(each.set);
      yield {
        connector: first.after ?? first.before ?? undefined,
        server: serverIn(now, each.server) ?? serverIn(old, each.server),
        parameter: atOf(code)[0],
        fill: {
          a: first.n,
          b: last.n + 1,
          endpoint: value(each.endpoint),
          addresses: toldCount(region),
        },
        measured: measuredOn([each.endpoint], region),
      };
    }
  },
});

const regionOf = (set: IpSet): { readonly v4: IpSet; readonly v6: IpSet } => ({
  v4: set.family === 4 ? set : emptySet(4),
  v6: set.family === 6 ? set : emptySet(6),
});
