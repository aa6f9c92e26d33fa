import { strangerRelay } from "../exposure";
import { name, phrase, value } from "../finding";
import { type Organisation, serverNamed } from "../model";
import { mayListenAt, receiversOf, untoldPlaces } from "../simulate";
import { parseBinding } from "../values";
import type { Outcome } from "./outcome";

/**
 * Counts from how many addresses strangers may relay at a listener. Where nobody listens there are none; of a server
 * that is not there nobody can tell. What is unknown leaves a doubt only where it could make up the difference.
 */
export function exposed(
  organisation: Organisation,
  { server: wanted, listen }: { readonly server: string; readonly listen: string },
  expected: { readonly strangerRelayAddresses: string },
): Outcome {
  const server = serverNamed(organisation, wanted);
  const binding = parseBinding(listen);
  const { addresses, unknown } =
    server && binding.ok
      ? strangerRelay(organisation, server, binding.value)
      : { addresses: 0n, unknown: 0n };
  const count = BigInt(expected.strangerRelayAddresses);
  const untold =
    server && binding.ok
      ? receiversOf(organisation, server).find(
          (each) => untoldPlaces(each).length > 0 && mayListenAt(each, binding.value),
        )
      : undefined;
  const mayBe = unknown > 0n && count >= addresses && count <= addresses + unknown;
  return {
    got: { strangerRelayAddresses: String(addresses) },
    differs: count === addresses ? [] : ["strangerRelayAddresses"],
    missing: [
      ...(server ? [] : [phrase`Who may relay at ${name(wanted)}: it is not in the design.`]),
      ...(binding.ok ? [] : [phrase`Where ${value(listen)} is: it is no address with a port.`]),
      ...(untold
        ? [
            phrase`Whom ${name(untold.connector.name)} serves at ${value(listen)}: its ${value(untoldPlaces(untold).join(" and "))} were not shown.`,
          ]
        : []),
      ...(mayBe
        ? [
            phrase`Permissions of connectors at ${value(listen)} of ${name(wanted)} were not imported.`,
          ]
        : []),
    ],
  };
}
