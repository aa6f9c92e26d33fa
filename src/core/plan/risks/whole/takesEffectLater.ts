import type { Connector } from "../../../model";
import { risk } from "../risk";

const code = "takes-effect-later";

/** Other servers see a change after replication (R96, S240). Receive connectors of one server are its own. Once a plan. */
export const takesEffectLater = risk({
  code,
  *find({ steps }) {
    const all = steps.flatMap(({ before, after }): readonly Connector[] =>
      [before, after].flatMap((each) => each ?? []),
    );
    const servers = new Set(all.map((each) => (each.kind === "receive" ? each.server : undefined)));
    if (servers.size > 1 || servers.has(undefined)) yield {};
  },
});
