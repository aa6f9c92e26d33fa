import type { Receiver, Service, Socket } from "../simulate";
import type { Binding, IpSet } from "../values";
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

/** The plots of a socket with the connectors that win them. */
export function regionsOf({ exact, wildcard }: Socket, ground: Ground): readonly Region[] {
  const owners = [...exact, ...wildcard];
  return ground.map(({ winners, set, addresses }) => {
    const receivers = winners.map((number) => owners[number] as Receiver);
    const access: Access = accessOf(receivers);
    return {
      set,
      addresses,
      receiver: receivers[0] ?? null,
      tie: receivers.length > 1 ? receivers : none,
      ...access,
    };
  });
}
