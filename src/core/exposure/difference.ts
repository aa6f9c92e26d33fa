import type { Organisation } from "../model";
import type { Receiver } from "../simulate";
import {
  type Binding,
  countOf,
  emptySet,
  type IpSet,
  intersect,
  isEmpty,
  sameValue,
  subtract,
  union,
  unionOf,
} from "../values";
import { listenerPairs } from "./pairs";
import type { ListenerExposure } from "./region";
import { strangerRelay } from "./strangerRelay";
import { strangersAt } from "./strangers";

/** How the addresses that may relay without signing in change at one local address and port. */
export interface ListenerDifference {
  /** Name of the server. */
  readonly server: string;
  readonly endpoint: string;
  readonly binding: Binding;
  /** May relay after, might not before. */
  readonly added: IpSet;
  readonly removed: IpSet;
  /** Nobody can tell before or after, and the connector or its rights changed. */
  readonly undecided: IpSet;
}

/** Sets of both families, and how many addresses they hold. */
export interface Addresses {
  readonly v4: IpSet;
  readonly v6: IpSet;
  readonly count: bigint;
}

/** How relay for strangers changes from one organisation to another. */
export interface RelayDifference {
  /** Listeners with a change, by server, port and address. */
  readonly listeners: readonly ListenerDifference[];
  /** Distinct addresses that gain or lose relay at some listener. */
  readonly added: Addresses;
  readonly removed: Addresses;
  readonly undecided: Addresses;
  /** Of these, addresses that could relay nowhere before, or can nowhere after. */
  readonly gained: Addresses;
  readonly lost: Addresses;
}

/**
 * Compares who may relay in two organisations, listener by listener; servers are the same by name.
 */
export function relayDifference(before: Organisation, after: Organisation): RelayDifference {
  const listeners = listenerPairs(before, after).flatMap(
    ({ server, endpoint, binding, old, now }) => {
      const found = differenceBetween(old, now, binding);
      const changed = [found.added, found.removed, found.undecided].some((each) => !isEmpty(each));
      return changed ? [{ server, endpoint, binding, ...found }] : [];
    },
  );
  const added = sum(listeners.map((each) => each.added));
  const removed = sum(listeners.map((each) => each.removed));
  const [old, now] = [strangerRelay(before), strangerRelay(after)];
  return {
    listeners,
    added,
    removed,
    undecided: sum(listeners.map((each) => each.undecided)),
    gained: without(added, [old.v4.may, old.v4.unknown, old.v6.may, old.v6.unknown]),
    lost: without(removed, [now.v4.may, now.v4.unknown, now.v6.may, now.v6.unknown]),
  };
}

type Found = Pick<ListenerDifference, "added" | "removed" | "undecided">;

function differenceBetween(
  old: ListenerExposure | undefined,
  now: ListenerExposure | undefined,
  { family }: Binding,
): Found {
  const none = emptySet(family);
  const was = old ? strangersAt(old, "relay") : { may: none, unknown: none };
  const is = now ? strangersAt(now, "relay") : { may: none, unknown: none };
  const unsure = union(was.unknown, is.unknown);
  return {
    added: subtract(subtract(is.may, was.may), was.unknown),
    removed: subtract(subtract(was.may, is.may), is.unknown),
    undecided: old && now && !isEmpty(unsure) ? subtract(unsure, alike(old, now)) : unsure,
  };
}

/** Addresses of which nobody can tell in either, at connectors whose rights are as they were. */
function alike(old: ListenerExposure, now: ListenerExposure): IpSet {
  const unknown = ({ regions }: ListenerExposure) =>
    regions.filter(({ stranger }) => stranger.relay === "unknown");
  const byName = new Map(unknown(old).map((each) => [namesOf(each.receiver, each.tie), each]));
  return unionOf(
    now.binding.family,
    unknown(now).map(({ receiver, tie, set }) => {
      const same = byName.get(namesOf(receiver, tie));
      const kept =
        same &&
        receiver &&
        same.receiver &&
        sameRights([receiver, ...tie], [same.receiver, ...same.tie]);
      return kept ? intersect(set, same.set) : emptySet(set.family);
    }),
  );
}

const namesOf = (receiver: Receiver | null, tie: readonly Receiver[]): string =>
  [...(receiver ? [receiver] : []), ...tie].map(({ connector }) => connector.name).join("\n");

const sameRights = (a: readonly Receiver[], b: readonly Receiver[]): boolean =>
  a.every((each, at) => {
    const other = b[at];
    return (
      other !== undefined &&
      (each.connector.permissions === undefined) === (other.connector.permissions === undefined) &&
      ["AuthMechanism", "PermissionGroups"].every((parameter) =>
        sameValue(each.members(parameter), other.members(parameter)),
      )
    );
  });

function sum(sets: readonly IpSet[]): Addresses {
  const [v4, v6] = [ofFamily(4, sets), ofFamily(6, sets)];
  return { v4, v6, count: countOf(v4) + countOf(v6) };
}

const without = ({ v4, v6 }: Addresses, sets: readonly IpSet[]): Addresses =>
  sum([subtract(v4, ofFamily(4, sets)), subtract(v6, ofFamily(6, sets))]);

const ofFamily = (family: 4 | 6, sets: readonly IpSet[]): IpSet =>
  unionOf(
    family,
    sets.filter((each) => each.family === family),
  );
