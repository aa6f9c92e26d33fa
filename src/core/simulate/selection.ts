import type { Phrase } from "../finding";
import type { Organisation, Server } from "../model";
import { ascending, type Binding, type IpAddress, type IpRange, sizeOf } from "../values";
import { narrowestRow } from "./narrowest";
import { type Receiver, receiversOf, type Service } from "./receiver";
import { type Socket, socketAt } from "./sockets";
import { type Bid, whyLost, whyWon } from "./whyCandidate";

/** A connector that may take the session: enabled, bound there, and one of its ranges holds the client (R10). */
export interface Candidate {
  readonly receiver: Receiver;
  /** The smallest of its ranges that hold the client (R13), and its row in RemoteIPRanges. */
  readonly range: IpRange;
  readonly row: number;
  /** How many addresses that range holds. */
  readonly addresses: bigint;
  /** Bound to the local address itself, not to all of its family. */
  readonly exact: boolean;
  readonly won: boolean;
  readonly why: Phrase;
}

/** Which connector takes a session, and why. */
export interface Selection {
  /** A socket listens there (R2). */
  readonly open: boolean;
  /** The service that owns the socket. */
  readonly service: Service | undefined;
  /** Both services claim the socket alike (R24): the front end is shown. */
  readonly contested: boolean;
  /** Of a tie the one that is listed first. */
  readonly winner: Receiver | undefined;
  /** Two or more where nothing decides between them (R16); else none. */
  readonly tie: readonly Receiver[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/**
 * Selects the receive connector for a session from an address to a local address and port of a server:
 * the smallest range that holds the client, then the exact binding before the wildcard (R10 to R16). Families do
 * not mix (R11), scopes are left aside (R20), nothing else takes part (R19).
 */
export const select = (
  organisation: Organisation,
  server: Server,
  listen: Binding,
  from: IpAddress,
): Selection => selectAmong(receiversOf(organisation, server), listen, from);

/** The same among the receivers of one server; keep the list, for what is made from it is kept with it. */
export function selectAmong(
  receivers: readonly Receiver[],
  listen: Binding,
  from: IpAddress,
): Selection {
  const socket = socketAt(receivers, listen);
  if (!socket || listen.family !== from.family)
    return {
      open: socket !== undefined,
      service: socket?.service,
      contested: socket?.contested ?? false,
      winner: undefined,
      tie: [],
      candidates: [],
    };
  const found = ordered(socket, from);
  const [first, second] = found;
  const tied = first && second && compare(first, second) === 0;
  const best = first ? (tied ? found.filter((each) => compare(first, each) === 0) : [first]) : [];
  return {
    open: true,
    service: socket.service,
    contested: socket.contested,
    winner: first?.receiver,
    tie: tied ? best.map((each) => each.receiver) : [],
    candidates: found.map((each) => new Told(each, found, best)),
  };
}

function ordered(socket: Socket, { family, value }: IpAddress): readonly Bid[] {
  const found: Bid[] = [];
  const look = (receivers: readonly Receiver[], exact: boolean): void => {
    for (const receiver of receivers) {
      const row = narrowestRow(receiver, family, value);
      const range = receiver.ranges[row];
      if (range) found.push({ receiver, range, row, addresses: sizeOf(range), exact });
    }
  };
  look(socket.exact, true);
  look(socket.wildcard, false);
  // Sorting is stable: what is equal stays in the order in which it is listed.
  return found.length > 1 ? found.sort(compare) : found;
}

function compare(a: Bid, b: Bid): number {
  return ascending(a.addresses, b.addresses) || Number(b.exact) - Number(a.exact);
}

/** A candidate whose reason is put in words only when somebody reads it: laws select by the hundred thousand. */
class Told implements Candidate {
  readonly receiver: Receiver;
  readonly range: IpRange;
  readonly row: number;
  readonly addresses: bigint;
  readonly exact: boolean;
  readonly won: boolean;
  readonly #bid: Bid;
  readonly #all: readonly Bid[];
  readonly #best: readonly Bid[];

  constructor(bid: Bid, all: readonly Bid[], best: readonly Bid[]) {
    this.receiver = bid.receiver;
    this.range = bid.range;
    this.row = bid.row;
    this.addresses = bid.addresses;
    this.exact = bid.exact;
    this.won = best[0] === bid;
    this.#bid = bid;
    this.#all = all;
    this.#best = best;
  }

  get why(): Phrase {
    return this.#best.includes(this.#bid)
      ? whyWon(this.#bid, this.#all, this.#best)
      : whyLost(this.#bid, this.#best[0] ?? this.#bid);
  }
}
