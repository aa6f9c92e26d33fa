import { value } from "../../../finding";
import { receiversOf } from "../../../simulate";
import type { Change } from "../change";
import { lostEndpoints, serverIn } from "../reading/listening";
import { named } from "../reading/named";
import { placed } from "../reading/placed";
import { type Hit, risk } from "../risk";

const code = "listener-lost";

/** Nobody answers any more where somebody listened (R2, R18). */
export const listenerLost = risk({
  code,
  *find(change) {
    yield* serversGone(change);
    for (const { server, text, receivers } of lostEndpoints(change))
      yield {
        ...placed(change, code, ...receivers),
        fill: { server: named(server.name), endpoint: value(text) },
      };
  },
});

/** A server that goes is told once. */
function* serversGone({ old, new: now }: Change): Iterable<Hit> {
  if (old.servers === now.servers) return;
  for (const server of Object.values(old.servers))
    if (!serverIn(now, server.id) && receiversOf(old, server).some(({ enabled }) => enabled))
      yield { server, fill: { server: named(server.name), endpoint: "any port" } };
}
