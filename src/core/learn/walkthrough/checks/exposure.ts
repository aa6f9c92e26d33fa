import { strangerRelay } from "../../../exposure";
import { phrase, value } from "../../../finding";
import { serverNamed } from "../../../model";
import { parseBinding, printCount } from "../../../values";
import type { CheckOf } from "../check";
import { type Holding, no, whether } from "../holding";
import type { LearnState } from "../state";

/** How many addresses may relay without signing in, each counted once (R100); what is unknown may tip the scales (R105). */
export function exposure(
  { at, test, addresses }: CheckOf<"exposure">,
  { organisation }: LearnState,
): Holding {
  const server = at && serverNamed(organisation, at.server);
  if (at && !server) return no(phrase`There is no server ${value(at.server)}.`);
  const listen = at && parseBinding(at.endpoint);
  if (at && !listen?.ok) return no(phrase`${value(at.endpoint)} is no listener.`);
  const found = strangerRelay(organisation, server, listen?.ok ? listen.value : undefined);
  const wanted = BigInt(addresses);
  const [least, most] = [found.addresses, found.addresses + found.unknown];
  const one = compares(test, least, wanted);
  const doubtful =
    test === "="
      ? least !== most && wanted >= least && wanted <= most
      : one !== compares(test, most, wanted);
  if (doubtful) return { unknown: phrase`Permissions of some connectors were not imported.` };
  return whether(
    one,
    phrase`Strangers may relay from ${printCount(least)} ${least === 1n ? "address" : "addresses"}.`,
  );
}

function compares(test: CheckOf<"exposure">["test"], a: bigint, b: bigint): boolean {
  if (test === "<=") return a <= b;
  return test === ">=" ? a >= b : a === b;
}
