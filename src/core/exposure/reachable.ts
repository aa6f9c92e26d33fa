import type { Server } from "../model";
import { type Receiver, socketAt } from "../simulate";
import { type Binding, type IpAddress, isWildcard, parseAddress } from "../values";

/**
 * Whether some client can come to a listener: one of a single address counts, one of all addresses only while some
 * local address of its family has no binding of its own on that port (rules.json, listener). A server whose
 * addresses of that family are not known may have one.
 */
export function isReachable(
  server: Server,
  receivers: readonly Receiver[],
  binding: Binding,
): boolean {
  if (!isWildcard(binding)) return true;
  const known = addressesOf(server);
  if (!known) return true;
  const own = known.filter(({ family }) => family === binding.family);
  return (
    own.length === 0 ||
    own.some(({ value }) => !socketAt(receivers, { ...binding, address: value })?.exact.length)
  );
}

const kept = new WeakMap<Server, readonly IpAddress[] | null>();

/** The server's addresses; null where one is not known, or cannot be read. */
function addressesOf(server: Server): readonly IpAddress[] | null {
  const known = kept.get(server);
  if (known !== undefined) return known;
  const read = server.addresses?.map(parseAddress);
  const all = read?.flatMap((each) => (each.ok ? [each.value] : []));
  const whole = all && all.length === read?.length ? all : null;
  kept.set(server, whole);
  return whole;
}
