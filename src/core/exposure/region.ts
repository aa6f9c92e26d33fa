import type { Receiver, Service, Socket } from "../simulate";
import { type Binding, emptySet, type IpSet } from "../values";
import type { Ground } from "./ground";
import { type Access, accessOf, type Powers } from "./powers";

/** Addresses that meet the same connector at a listener, and what clients there may do. */
export interface Region {
  readonly set: IpSet;
  readonly addresses: bigint;
  /** null: no connector takes them, and the connection is closed (R17). Of a tie the one that is listed first. */
  readonly receiver: Receiver | null;
  /** Two or more where nothing decides between them (R16): powers in which they differ are unknown. */
  readonly tie: readonly Receiver[];
  readonly stranger: Powers;
  /** An account after sign-in; null where none is offered (R101). */
  readonly user: Powers | null;
  /** Another Exchange server; null where the connector takes none (R102). */
  readonly server: Powers | null;
}

/** One listener and the whole of its family, cut into regions. */
export interface ListenerExposure {
  /** As bound: `0.0.0.0:25`, `10.0.0.11:25`. */
  readonly endpoint: string;
  readonly binding: Binding;
  readonly service: Service;
  /** Both services claim the socket alike: which has it cannot be told, the front end is shown (R24). */
  readonly contested: boolean;
  /** Disjoint, and together every address of the family; by first address. */
  readonly regions: readonly Region[];
}

const none: readonly Receiver[] = [];
const grounds = new WeakMap<ListenerExposure, Ground>();

/** A listener with its regions, which keep the order of the plots. */
export function listenerOn(
  { binding, endpoint }: Pick<ListenerExposure, "binding" | "endpoint">,
  socket: Socket,
  ground: Ground,
): ListenerExposure {
  const { service, contested } = socket;
  const listener = { endpoint, binding, service, contested, regions: regionsOf(socket, ground) };
  grounds.set(listener, ground);
  return listener;
}

/** The addresses of the regions that are chosen. */
export function addressesOf(
  listener: ListenerExposure,
  chosen: (region: Region) => boolean,
): IpSet {
  const { regions } = listener;
  const ground = grounds.get(listener);
  if (!ground) throw new Error("A listener without its ground.");
  const picked = regions.map(chosen);
  if (!picked.includes(true)) return emptySet(listener.binding.family);
  return ground.union((plot) => picked[plot] === true);
}

/** The plots of a socket with the connectors that win them. */
function regionsOf({ exact, wildcard }: Socket, ground: Ground): readonly Region[] {
  const owners = [...exact, ...wildcard];
  return ground.plots.map((plot) => {
    const receivers = plot.winners.map((number) => owners[number] as Receiver);
    const access: Access = accessOf(receivers);
    return {
      set: plot.set,
      get addresses() {
        return plot.addresses;
      },
      receiver: receivers[0] ?? null,
      tie: receivers.length > 1 ? receivers : none,
      ...access,
    };
  });
}
