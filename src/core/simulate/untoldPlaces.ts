import { type Binding, type IpAddress, isWildcard, sizeOf } from "../values";
import { narrowestRow } from "./narrowest";
import type { Receiver } from "./receiver";

const places = ["Bindings", "RemoteIPRanges"] as const;

/** The lists that say where an enabled connector listens and whom it serves, and that an import did not show. */
export const untoldPlaces = ({ connector, enabled }: Receiver): readonly string[] =>
  enabled ? places.filter((each) => connector.unknown.includes(each)) : [];

/** Whether a connector of which such a list was not shown may listen at a local address and port. */
export const mayListenAt = (receiver: Receiver, listen: Binding): boolean =>
  untoldPlaces(receiver).includes("Bindings") ||
  receiver.bindings.some(
    (each) =>
      each.family === listen.family &&
      each.port === listen.port &&
      (isWildcard(each) || each.address === listen.address),
  );

/** Whether such a connector may take a session before the one whose range holds so many addresses; none = nobody took it. */
export function mayTake(
  receiver: Receiver,
  listen: Binding,
  from: IpAddress,
  addresses: bigint | undefined,
): boolean {
  const untold = untoldPlaces(receiver);
  if (untold.length === 0 || !mayListenAt(receiver, listen)) return false;
  if (untold.includes("RemoteIPRanges")) return true;
  const range = receiver.ranges[narrowestRow(receiver, from.family, from.value)];
  return range !== undefined && (addresses === undefined || sizeOf(range) <= addresses);
}
