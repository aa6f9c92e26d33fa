import { strangerRelay } from "../exposure";
import { phrase, value } from "../finding";
import { type Organisation, serverNamed } from "../model";
import { parseBinding } from "../values";
import type { Outcome } from "./outcome";

/**
 * Counts from how many addresses strangers may relay at a listener. A server or listener that is not there has none.
 * What is unknown leaves a doubt only where it could make up the difference.
 */
export function exposed(
  organisation: Organisation,
  { server: name, listen }: { readonly server: string; readonly listen: string },
  expected: { readonly strangerRelayAddresses: string },
): Outcome {
  const server = serverNamed(organisation, name);
  const binding = parseBinding(listen);
  const relay =
    server && binding.ok ? strangerRelay(organisation, server, binding.value) : undefined;
  const addresses = relay?.addresses ?? 0n;
  const unknown = relay?.unknown ?? 0n;
  const wanted = BigInt(expected.strangerRelayAddresses);
  const mayBe = unknown > 0n && wanted >= addresses && wanted <= addresses + unknown;
  return {
    got: { strangerRelayAddresses: String(addresses) },
    differs:
      String(addresses) === expected.strangerRelayAddresses ? [] : ["strangerRelayAddresses"],
    missing: mayBe
      ? [phrase`Permissions of connectors at ${value(listen)} of ${name} were not imported.`]
      : [],
  };
}
