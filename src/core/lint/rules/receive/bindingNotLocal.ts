import { name, value } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { type Binding, isWildcard, printAddress } from "../../../values";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { addressesOf, isLoopback, knowsAddresses } from "../reading/server/serverAddresses";
import { rule } from "../rule";

/** The service may not start at its next start (R7). One hit an address. */
export const bindingNotLocal = rule({
  code: "receive/binding-not-local",
  per: "receiver",
  needs: ["server addresses"],
  lacks: ({ receivers }) =>
    receivers.some(
      (each) => each.enabled && !knowsAddresses(each.server) && single(each).length > 0,
    )
      ? ["server addresses"]
      : [],
  find: enabledReceiver((receiver) => {
    const { server } = receiver;
    if (!knowsAddresses(server)) return undefined;
    const own = new Set(addressesOf(server).map(keyOf));
    const strange = new Map(
      single(receiver)
        .filter((each) => !own.has(keyOf({ family: each.family, value: each.address })))
        .map((each) => [printAddress({ family: each.family, value: each.address }), each]),
    );
    return [...strange.keys()].map((address) => ({
      receiver,
      parameter: "Bindings",
      fill: { address: value(address), server: name(server.name) },
      measured: { values: [address] },
    }));
  }),
});

const keyOf = ({ family, value: number }: { family: number; value: bigint }): string =>
  `${family} ${number}`;

/** Bindings to one address that an adapter would have to have. */
const single = ({ bindings }: Receiver): readonly Binding[] =>
  bindings.filter(
    (each) => !isWildcard(each) && !isLoopback({ family: each.family, value: each.address }),
  );
