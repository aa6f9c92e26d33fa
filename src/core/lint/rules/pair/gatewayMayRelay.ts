import { type Fix, phrase, value } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { holds, type IpAddress, printAddress } from "../../../values";
import { carved } from "../reading/door/carvedRanges";
import { relaysIn } from "../reading/door/relay";
import { relayHeld } from "../reading/door/strangers";
import { isInternetConnector } from "../reading/route/internetConnector";
import { smartHostsOf } from "../reading/route/smartHosts";
import { ownerOf } from "../reading/server/serverAddresses";
import { setting } from "../reading/telling/setting";
import { rule, type Unit } from "../rule";

/** Whatever the gateway lets in from the Internet may go to any recipient again (R8, R100). One hit a gateway. */
export const gatewayMayRelay = rule({
  code: "pair/gateway-may-relay",
  per: "organisation",
  lacks: (unit) =>
    gatewaysOf(unit).length > 0 &&
    unit.receivers.some((each) => each.enabled && relayHeld(each) === "unknown")
      ? ["permissions"]
      : [],
  *find(unit) {
    const gateways = gatewaysOf(unit);
    if (gateways.length === 0) return;
    for (const { receiver, region } of relaysIn(unit))
      for (const gateway of gateways) {
        if (!holds(gateway.family === 4 ? region.v4 : region.v6, gateway.value)) continue;
        const host = printAddress(gateway);
        yield {
          receiver,
          parameter: "RemoteIPRanges",
          fill: { host: value(host) },
          measured: { values: [host] },
          fixes: without(receiver, gateway),
        };
      }
  },
});

/** Addresses of smart hosts for all domains that are no servers of ours, each once. Names are not resolved. */
function gatewaysOf({ organisation, senders }: Unit): readonly IpAddress[] {
  const found = new Map<string, IpAddress>();
  for (const sender of senders)
    if (isInternetConnector(sender))
      for (const { address } of smartHostsOf(sender))
        if (address && !ownerOf(organisation, address)) found.set(printAddress(address), address);
  return [...found.values()];
}

function without(receiver: Receiver, { family, value: address }: IpAddress): readonly Fix[] {
  const ranges = carved(receiver, { 4: [], 6: [], [family]: [address] });
  if (ranges.length === 0) return [];
  const told = printAddress({ family, value: address });
  return [
    setting(receiver, phrase`Take ${value(told)} out of the ranges`, false, {
      RemoteIPRanges: ranges,
    }),
  ];
}
