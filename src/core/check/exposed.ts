import { strangerRelay } from "../exposure";
import { phrase, value } from "../finding";
import { type Organisation, serverNamed } from "../model";
import { parseBinding } from "../values";
import type { Outcome } from "./outcome";

/** Counts from how many addresses strangers may relay at a listener. A server or listener that is not there has none. */
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
  return {
    got: { strangerRelayAddresses: String(addresses) },
    differs:
      String(addresses) === expected.strangerRelayAddresses ? [] : ["strangerRelayAddresses"],
    missing:
      unknown > 0n
        ? [phrase`Permissions of connectors at ${value(listen)} of ${name} were not imported.`]
        : [],
  };
}
