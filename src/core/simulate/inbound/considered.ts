import { type Binding, type IpAddress, isWildcard } from "../../values";
import { narrowestRow } from "../narrowest";
import type { Receiver } from "../receiver";
import type { Selection } from "../selection";
import type { Considered } from "./run";

/** Every connector of a server against the conditions of selection, candidates first as they rank. */
export function consideredOf(
  receivers: readonly Receiver[],
  { candidates, service, winner }: Selection,
  listen: Binding,
  from: IpAddress,
): readonly Considered[] {
  const ranked = candidates.map(({ receiver }) => receiver);
  const known = new Set(ranked);
  return [...ranked, ...receivers.filter((each) => !known.has(each))].map((receiver) => ({
    receiver,
    enabled: receiver.enabled,
    ofService: service === undefined || receiver.service === service,
    binding: covering(receiver, listen),
    range:
      listen.family === from.family
        ? receiver.ranges[narrowestRow(receiver, from.family, from.value)]
        : undefined,
    won: receiver === winner,
  }));
}

/** The address itself before the wildcard of its family. */
function covering({ bindings }: Receiver, listen: Binding): Binding | undefined {
  const here = bindings.filter(
    ({ family, port }) => family === listen.family && port === listen.port,
  );
  return here.find(({ address }) => address === listen.address) ?? here.find(isWildcard);
}
