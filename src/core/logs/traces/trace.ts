import type { NatPair, TraceEvent } from "./event";
import type { TraceKind } from "./kinds";
import type { Missing } from "./stamp";

/** Events in the order of their lines; they are made as they are asked for. */
export interface TraceEvents extends Iterable<TraceEvent> {
  readonly length: number;
}

/** A line that was not read, and why. */
export interface TraceFault {
  readonly line: number;
  readonly reason: string;
}

/** One file of a trace, read. lines = used + headers + faulty. */
export interface Trace {
  readonly name: string;
  readonly kind: TraceKind;
  readonly lines: number;
  readonly used: number;
  readonly headers: number;
  readonly faulty: number;
  /** The first thousand faults. */
  readonly faults: readonly TraceFault[];
  readonly events: TraceEvents;
  /** What of the date is in none of its lines. */
  readonly missing?: Missing;
  /** Minutes that its clock is ahead of UTC, where its lines say it. */
  readonly zone?: number;
  /** Pairs of addresses that its lines show, sorted. */
  readonly nat: readonly NatPair[];
}
