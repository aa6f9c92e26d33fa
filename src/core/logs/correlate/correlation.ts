import type { Destination } from "../traces/destinations";
import type { NatPair } from "../traces/event";
import type { TracePlace } from "../traces/kinds";

/** What a trace says about the sessions of the logs beside it. Sessions are named by their ids, in the order of their start. */
export interface Correlation {
  readonly name: string;
  readonly place: TracePlace;
  /** Minutes that the clock of the trace is ahead of UTC; absent where nothing tells (K1). */
  readonly offsetMinutes?: number;
  readonly offsetFrom: "line" | "set" | "found" | "unknown";
  /** Sessions that speak for it. */
  readonly matches: number;
  /** The next best offset, where it was found. */
  readonly runnerUp?: { readonly offsetMinutes: number; readonly matches: number };
  /** Milliseconds that it is ahead beside its zone (K2). */
  readonly clockErrorMs?: number;
  /** Failed connects that this device stopped, or, where it stops nothing, that it saw go out. */
  readonly failedSessions: readonly string[];
  /** Whether the device stopped them. */
  readonly isStopping: boolean;
  /** Attempts of those sessions, and their packets: dropped ones, of a capture those seen. */
  readonly attempts: number;
  readonly packets: number;
  /** Sessions found by addresses, ports and time (K3). */
  readonly matchedSessions: readonly string[];
  /** Connects that timed out though this device let them through, or had nothing to do with them. */
  readonly unansweredSessions: readonly string[];
  /** Connects that timed out and never reached this device (K7). */
  readonly absentSessions: readonly string[];
  /** Connects that this host itself forbade: Winsock 10013 and a drop on the way out (W2). */
  readonly locallyBlockedSessions: readonly string[];
  /** From the first failed connect to the end of the last, UTC. */
  readonly window: readonly [string, string] | null;
  readonly absentWindow?: readonly [string, string];
  readonly dropped: readonly Required<Destination>[];
  readonly unanswered: readonly Destination[];
  readonly nat: readonly NatPair[];
  /** The same in sentences. */
  readonly answer: readonly string[];
}
