import { name, type Phrase, parameterName, phrase, value } from "../finding";
import { type IpRange, printCount, printRange } from "../values";
import type { Receiver } from "./receiver";

/** What decides: how large the range is, and how the connector is bound. */
export interface Bid {
  readonly receiver: Receiver;
  readonly range: IpRange;
  readonly row: number;
  readonly addresses: bigint;
  readonly exact: boolean;
}

const holding = ({ range, addresses }: Bid): Phrase =>
  phrase`${value(printRange(range))} (${printCount(addresses)} ${addresses === 1n ? "address" : "addresses"})`;

/** Why a candidate takes the session, or one of several between which nothing decides (R12 to R16). */
export function whyWon(bid: Bid, all: readonly Bid[], best: readonly Bid[]): Phrase {
  if (best.length > 1) {
    const others = best.filter((each) => each !== bid);
    const names = others.flatMap(
      (each, index): Phrase => [...(index > 0 ? [", "] : []), name(each.receiver.connector.name)],
    );
    return phrase`Undefined: ${names} ${others.length === 1 ? "has" : "have"} a range of the same size and a binding of the same kind. It depends on the order in which the directory returns them.`;
  }
  if (all.length === 1)
    return phrase`The only connector that listens there and has the client in a range: ${holding(bid)}.`;
  const rival = all.find((each) => each !== bid);
  if (rival && rival.addresses === bid.addresses)
    return phrase`Of ranges of the same size the connector wins that is bound to the local address itself.`;
  return phrase`Its range ${holding(bid)} is the smallest that holds the client.`;
}

/** Why a candidate does not take the session, against the one that does. */
export function whyLost(bid: Bid, winner: Bid): Phrase {
  const { connector } = winner.receiver;
  if (bid.addresses === winner.addresses)
    return phrase`${name(connector.name)} has a range of the same size and is bound to the local address itself.`;
  const despite =
    bid.exact && !winner.exact
      ? phrase` It is bound to the local address itself, but ${parameterName("RemoteIPRanges")} come before ${parameterName("Bindings")}.`
      : [];
  return phrase`Its range ${holding(bid)} is larger than ${holding(winner)} of ${name(connector.name)}.${despite}`;
}
