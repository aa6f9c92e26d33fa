import { type Organisation, orderedServers, type Server, serverNamed } from "../model";
import { receiversOf } from "../simulate";
import { ascending, type Binding, isWildcard, printBinding } from "../values";
import { exposureAt, exposureOf } from "./exposure";
import { isReachable } from "./reachable";
import type { ListenerExposure } from "./region";

/** A local address and port of a server in two organisations; undefined: nobody listens there. */
export interface ListenerPair {
  /** Name of the server. */
  readonly server: string;
  readonly endpoint: string;
  readonly binding: Binding;
  readonly old: ListenerExposure | undefined;
  readonly now: ListenerExposure | undefined;
}

interface Side {
  readonly organisation: Organisation;
  readonly server: Server | undefined;
}

/**
 * The listeners of two organisations that are not the same object in both, by server, port and address; servers are
 * the same by name. Each listener of either is looked at in both, so that a connector bound to one address is held
 * against the wildcard that took its clients before. Clients of a wildcard that has lost its last address are looked
 * at where they come now.
 */
export function listenerPairs(before: Organisation, after: Organisation): readonly ListenerPair[] {
  return endpointsOf(before, after).flatMap(({ server, binding }) => {
    const sides = [sideOf(before, server), sideOf(after, server)] as const;
    if (!sides.every((side) => canCome(side, binding))) return [];
    const [old, now] = [listenerOf(sides[0], binding), listenerOf(sides[1], binding)];
    return old === now ? [] : [{ server, endpoint: printBinding(binding), binding, old, now }];
  });
}

const sideOf = (organisation: Organisation, name: string): Side => ({
  organisation,
  server: serverNamed(organisation, name),
});

/** Every listener of either, with the name of its server; of a server that is as it was none. */
function endpointsOf(before: Organisation, after: Organisation) {
  const same = new Set(exposureOf(before));
  const kept = new Set(exposureOf(after).filter((each) => same.has(each)));
  const found = new Map<string, { server: string; binding: Binding }>();
  for (const organisation of [after, before])
    for (const exposure of exposureOf(organisation))
      for (const { binding, endpoint } of kept.has(exposure) ? [] : exposure.listeners) {
        const key = `${exposure.server.name.toLowerCase()} ${endpoint}`;
        if (!found.has(key)) found.set(key, { server: exposure.server.name, binding });
      }
  const rank = new Map(
    [...orderedServers(before), ...orderedServers(after)].map(({ name }, at) => [name, at]),
  );
  return [...found.values()].sort(
    (a, b) =>
      (rank.get(a.server) ?? 0) - (rank.get(b.server) ?? 0) ||
      a.binding.port - b.binding.port ||
      a.binding.family - b.binding.family ||
      ascending(a.binding.address, b.binding.address),
  );
}

const listenerOf = ({ organisation, server }: Side, binding: Binding) =>
  server && exposureAt(organisation, server, binding);

const canCome = ({ organisation, server }: Side, binding: Binding): boolean =>
  !server ||
  !isWildcard(binding) ||
  isReachable(server, receiversOf(organisation, server), binding);
