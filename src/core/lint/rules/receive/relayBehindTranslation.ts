import { name } from "../../../finding";
import type { NamedNetwork } from "../../../model";
import { intersect, ipSet, parseRange } from "../../../values";
import { isNowhere, measuredOn, type Region } from "../reading/door/region";
import { relaysIn } from "../reading/door/relay";
import { relayHeld } from "../reading/door/strangers";
import { rule } from "../rule";

/** Exchange sees the address of the device, not of the client (R8). One hit a network. */
export const relayBehindTranslation = rule({
  code: "receive/relay-behind-translation",
  per: "server",
  needs: ["named networks"],
  lacks: ({ receivers }) =>
    receivers.some((each) => each.enabled && relayHeld(each) === "unknown") ? ["permissions"] : [],
  *find(unit) {
    const networks = Object.values(unit.organisation.networks).filter(translates);
    if (networks.length === 0) return;
    for (const { receiver, region } of relaysIn(unit))
      for (const network of networks) {
        const shared = sharedBy(region, network);
        if (!isNowhere(shared))
          yield {
            receiver,
            parameter: "RemoteIPRanges",
            fill: { network: name(network.name) },
            measured: measuredOn([network.name], shared),
          };
      }
  },
});

const words = /(?<![\p{L}\p{N}])(?:s?nat|vip|lb|load[\s_-]*balancer)(?![\p{L}\p{N}])/iu;

/** Said so, or called so where nothing was said. */
const translates = (network: NamedNetwork): boolean =>
  network.translates ?? words.test(network.name);

const kept = new WeakMap<NamedNetwork, Region>();

function sharedBy({ v4, v6 }: Region, network: NamedNetwork): Region {
  let own = kept.get(network);
  if (!own) {
    const ranges = network.ranges.flatMap((text) => {
      const range = parseRange(text);
      return range.ok ? [range.value] : [];
    });
    own = { v4: ipSet(4, ranges), v6: ipSet(6, ranges) };
    kept.set(network, own);
  }
  return { v4: intersect(v4, own.v4), v6: intersect(v6, own.v6) };
}
