import { type Organisation, orderedServers, type Server } from "../model";
import { type Receiver, receiversOf } from "../simulate";
import { ascending, type Binding, sameItems } from "../values";
import { listenerAt } from "./listeners";
import { isReachable } from "./reachable";
import type { ListenerExposure } from "./region";
import { type ServerExposure, stateOf } from "./states";

const whole = new WeakMap<Organisation, readonly ServerExposure[]>();

/** The exposure of every server, by site and name; of a server the same object as long as its connectors stay the same. */
export function exposureOf(organisation: Organisation): readonly ServerExposure[] {
  const known = whole.get(organisation);
  if (known) return known;
  const all = orderedServers(organisation).map((server) =>
    exposureOfServer(server, receiversOf(organisation, server)),
  );
  whole.set(organisation, all);
  return all;
}

/** The exposure of one server, from its receivers, enabled or not. */
export function exposureOfServer(server: Server, receivers: readonly Receiver[]): ServerExposure {
  const { state, others } = stateOf(server, receivers);
  if (state.whole) return state.whole;
  const listeners = bindingsOf(receivers).flatMap((binding) =>
    isReachable(server, receivers, binding) ? (listenerAt(server, receivers, binding) ?? []) : [],
  );
  const same = others.find((each) => each.whole && sameItems(each.whole.listeners, listeners));
  state.whole = same?.whole ?? { server, listeners };
  return state.whole;
}

/**
 * The exposure at a local address and port of a server, bound by itself or covered by a wildcard; a wildcard that
 * no client can come to is answered too. undefined = nobody listens there (R18).
 */
export const exposureAt = (
  organisation: Organisation,
  server: Server,
  binding: Binding,
): ListenerExposure | undefined => listenerAt(server, receiversOf(organisation, server), binding);

/** The distinct bindings of enabled connectors: each opens a socket (R2). */
function bindingsOf(receivers: readonly Receiver[]): readonly Binding[] {
  const found = new Map<string, Binding>();
  for (const { enabled, bindings } of receivers)
    if (enabled)
      for (const each of bindings) found.set(`${each.family} ${each.address} ${each.port}`, each);
  return [...found.values()].sort(
    (a, b) => a.port - b.port || a.family - b.family || ascending(a.address, b.address),
  );
}
