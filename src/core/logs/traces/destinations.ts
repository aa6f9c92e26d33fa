import { ascending } from "../../values";
import type { Attempt } from "./attempts";
import type { NatPair } from "./event";
import { translationsOf } from "./translations";

/** Attempts at one destination and port: each stands for one packet or more (K5). */
export interface Destination {
  readonly dst: string;
  readonly port: number;
  /** Absent where the device does not count packets. */
  readonly packets?: number;
  readonly attempts: number;
}

/** What attempts come to by destination and port; they are added one by one and not kept. */
export class Destinations {
  readonly #dropped = new Table();
  readonly #unanswered = new Table();
  /** Inside addresses whose attempts were stopped, with where they went. */
  readonly #stopped = new Map<string, string>();
  #countsPackets = true;

  add(attempt: Attempt): void {
    if (attempt.dropped > 0) {
      this.#dropped.add(attempt, attempt.dropped);
      this.#stopped.set(attempt.from.address, attempt.to.address);
    } else if (isUnanswered(attempt)) {
      this.#unanswered.add(attempt, attempt.packets);
      if (attempt.action !== "seen" && attempt.packets < 2) this.#countsPackets = false;
    }
  }

  /** What was dropped. */
  dropped(): readonly Required<Destination>[] {
    return this.#dropped.rows();
  }

  /**
   * What was let through, or seen, and had no answer: the device says so, a capture shows it, or the same
   * packet came again.
   */
  unanswered(): readonly Destination[] {
    const rows = this.#unanswered.rows();
    return this.#countsPackets
      ? rows
      : rows.map(({ dst, port, attempts }) => ({ dst, port, attempts }));
  }

  /** Pairs of addresses: those that the lines show, and what follows from them. */
  translations(shown: readonly NatPair[]): readonly NatPair[] {
    return translationsOf(shown, this.#stopped);
  }
}

/** Whether an attempt that nothing dropped had no answer. */
function isUnanswered(attempt: Attempt): boolean {
  if (attempt.to.address === "") return false;
  if (attempt.isSilent) return true;
  if (attempt.isAnswered || attempt.isRefused || attempt.protocol !== "tcp") return false;
  return attempt.action === "seen" || attempt.last > attempt.first;
}

interface Row {
  readonly isTcp: boolean;
  readonly dst: string;
  readonly port: number;
  packets: number;
  attempts: number;
}

class Table {
  readonly #rows = new Map<string, Row>();

  add({ protocol, to }: Attempt, packets: number): void {
    const key = `${protocol} ${to.address} ${to.port}`;
    const row = this.#rows.get(key);
    if (row) {
      row.packets += packets;
      row.attempts += 1;
      return;
    }
    const isTcp = protocol === "tcp";
    this.#rows.set(key, { isTcp, dst: to.address, port: to.port, packets, attempts: 1 });
  }

  /** TCP first, then by address and port. */
  rows(): readonly Required<Destination>[] {
    return [...this.#rows.values()]
      .sort((one, other) => Number(other.isTcp) - Number(one.isTcp) || compare(one, other))
      .map(({ dst, port, packets, attempts }) => ({ dst, port, packets, attempts }));
  }
}

const compare = (one: Row, other: Row): number =>
  ascending(one.dst, other.dst) || one.port - other.port;
