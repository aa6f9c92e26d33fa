import { value } from "../../../finding";
import { addressesOf, isLoopback, knowsAddresses } from "../../../lint";
import type { Receiver } from "../../../simulate";
import { type Binding, isWildcard, printAddress } from "../../../values";
import type { Change } from "../change";
import { named } from "../reading/named";
import type { Pair } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "binding-not-local";

/** The service may not start with an address that is on no adapter (R7). Bindings that were there before are no change. */
export const bindingNotLocal = risk({
  code,
  *find(change) {
    for (const [pair, receiver, binding] of added(change)) {
      const { server } = receiver;
      if (!knowsAddresses(server) || isOf(receiver, binding)) continue;
      const address = printAddress({ family: binding.family, value: binding.address });
      yield {
        ...atPair(code, pair, "Bindings"),
        fill: { server: named(server.name), address: value(address) },
      };
    }
  },
  *lacks(change) {
    for (const [, { server }] of added(change))
      if (!knowsAddresses(server)) yield "server addresses";
  },
});

/** Loopback is on every server. */
const isOf = ({ server }: Receiver, { family, address }: Binding): boolean =>
  isLoopback({ family, value: address }) ||
  addressesOf(server).some((each) => each.family === family && each.value === address);

/** Addresses that the plan binds, each once a connector. */
function* added({ receivers }: Change): Iterable<[Pair, Receiver, Binding]> {
  for (const pair of receivers) {
    const { old, new: now } = pair;
    if (!now) continue;
    const known = new Set(old?.bindings.map(keyOf));
    for (const binding of now.bindings) {
      if (isWildcard(binding) || known.has(keyOf(binding))) continue;
      known.add(keyOf(binding));
      yield [pair, now, binding];
    }
  }
}

const keyOf = ({ family, address }: Binding): string => `${family} ${address}`;
