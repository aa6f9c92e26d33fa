import { type Part, value } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { isDefault } from "../reading/door/defaultConnector";
import {
  addressesOf,
  isLinkLocal,
  isLoopback,
  knowsAddresses,
} from "../reading/server/serverAddresses";
import { toldNames } from "../reading/telling/toldNames";
import { rule } from "../rule";

/** A host that prefers IPv6 reaches another connector with other rights (R11). One hit a port. */
export const ipv6Omitted = rule({
  code: "receive/ipv6-omitted",
  per: "server",
  needs: ["server addresses"],
  lacks: ({ server, receivers }) =>
    server && receivers.length > 0 && !knowsAddresses(server) ? ["server addresses"] : [],
  *find({ server, receivers }) {
    const reachable = server && addressesOf(server).some(isReachable);
    if (!reachable) return;
    const listening = listeningOnIpv6(receivers);
    for (const receiver of receivers) {
      if (!receiver.enabled || isDefault(receiver)) continue;
      if (receiver.bindings.some(({ family }) => family === 6)) continue;
      for (const port of new Set(receiver.bindings.map((each) => each.port))) {
        const others = listening.get(`${receiver.service} ${port}`);
        if (others)
          yield {
            receiver,
            parameter: "Bindings",
            fill: { port: value(String(port)), other: told(others) },
          };
      }
    }
  },
});

const isReachable = (address: Parameters<typeof isLoopback>[0]): boolean =>
  address.family === 6 && !isLoopback(address) && !isLinkLocal(address);

/** Enabled connectors that listen on IPv6, by service and port. */
function listeningOnIpv6(receivers: readonly Receiver[]): ReadonlyMap<string, readonly Receiver[]> {
  const found = new Map<string, Receiver[]>();
  for (const receiver of receivers) {
    if (!receiver.enabled) continue;
    const ports = receiver.bindings.filter(({ family }) => family === 6).map(({ port }) => port);
    for (const port of new Set(ports)) {
      const key = `${receiver.service} ${port}`;
      const list = found.get(key);
      if (list) list.push(receiver);
      else found.set(key, [receiver]);
    }
  }
  return found;
}

/** The default connector first: it is where most of them end. */
const told = (others: readonly Receiver[]): Part =>
  toldNames(
    [...others.filter(isDefault), ...others.filter((each) => !isDefault(each))].map(
      ({ connector }) => connector.name,
    ),
  );
