import type { Fix } from "../../../finding";
import { phrase } from "../../../finding";
import { byName, type Server } from "../../../model";
import { type Receiver, selectAmong } from "../../../simulate";
import { ascending } from "../../../values";
import { carved } from "../reading/door/carvedRanges";
import { type Serving, servingIn } from "../reading/door/served";
import { takesServers } from "../reading/door/takesServers";
import { addressesOf, allKnowAddresses } from "../reading/server/serverAddresses";
import { ownedIn } from "../reading/server/sortedAddresses";
import { setting } from "../reading/telling/setting";
import { toldNames } from "../reading/telling/toldNames";
import { rule, type Unit } from "../rule";

/** Ports to which other servers come; to all but 25 the server itself comes too. */
const ports = [25, 465, 717, 2525];

/** The sending server finds no Exchange Server authentication and keeps the mail (R44, R102, S168). */
export const serversFallIn = rule({
  code: "receive/servers-fall-in",
  per: "server",
  needs: ["server addresses"],
  lacks: ({ organisation, receivers }) =>
    receivers.some((each) => each.enabled && isTrap(each)) && !allKnowAddresses(organisation)
      ? ["server addresses"]
      : [],
  *find(unit) {
    for (const serving of servingIn(unit)) {
      if (takesServers(serving.receiver)) continue;
      const fallen = fallenInto(serving, unit);
      if (fallen.size === 0) continue;
      const names = [...fallen].map((each) => each.name).sort(byName);
      yield {
        receiver: serving.receiver,
        parameter: "RemoteIPRanges",
        fill: { server: toldNames(names) },
        measured: { values: names },
        fixes: cutOut(serving.receiver, unit),
      };
    }
  },
});

const isTrap = (receiver: Receiver): boolean =>
  !takesServers(receiver) && receiver.bindings.some(({ port }) => ports.includes(port));

/** Servers that the connector takes where the next best one would take them as servers. */
function fallenInto({ receiver, served, among }: Serving, { organisation }: Unit): Set<Server> {
  const fallen = new Set<Server>();
  for (const { binding, set } of served.at) {
    if (!ports.includes(binding.port)) continue;
    for (const { address, server } of ownedIn(organisation, set)) {
      if (fallen.has(server) || (binding.port === 25 && server === receiver.server)) continue;
      const { candidates } = selectAmong(among, binding, { family: set.family, value: address });
      const next = candidates.find((each) => each.receiver !== receiver);
      if (next && takesServers(next.receiver)) fallen.add(server);
    }
  }
  return fallen;
}

/** Cuts the servers' addresses out; none where nothing else would be left. */
function cutOut(receiver: Receiver, { organisation }: Unit): readonly Fix[] {
  const withOwn = receiver.bindings.some(({ port }) => port !== 25 && ports.includes(port));
  const taken: Record<4 | 6, bigint[]> = { 4: [], 6: [] };
  for (const server of Object.values(organisation.servers))
    if (withOwn || server !== receiver.server)
      for (const { family, value } of addressesOf(server)) taken[family].push(value);
  for (const list of [taken[4], taken[6]]) list.sort(ascending);
  const ranges = carved(receiver, taken);
  if (ranges.length === 0) return [];
  return [
    setting(receiver, phrase`Cut the servers out of the ranges`, false, { RemoteIPRanges: ranges }),
  ];
}
