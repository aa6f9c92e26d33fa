import type { Endpoint, TraceEvent } from "./event";

/** One attempt at a connection: a SYN and its repeats come from one source port (K5). */
export interface Attempt {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: TraceEvent["protocol"];
  /** Times of its first and last packet, by the clock of the device. */
  readonly first: number;
  last: number;
  /** All packets, and those of them that were dropped. */
  packets: number;
  dropped: number;
  action: TraceEvent["action"];
  isAnswered: boolean;
  isRefused: boolean;
  /** The device says that no answer came. */
  isSilent: boolean;
  readonly direction?: "in" | "out";
}

/** A source port that comes again later than this is a new attempt: Windows gives up after 21 seconds, others after 63 (K5). */
const longest = 75_000;

const keyOf = (protocol: string, from: Endpoint, to: Endpoint): string =>
  `${protocol} ${from.address} ${from.port} ${to.address} ${to.port}`;

/** The attempts that the events of a trace show, in the order of their first packets. */
export function attemptsOf(events: readonly TraceEvent[]): readonly Attempt[] {
  const found: Attempt[] = [];
  const latest = new Map<string, Attempt>();
  for (const event of events) {
    const { protocol, from, to, sign } = event;
    const forth = latest.get(keyOf(protocol, from, to));
    if (sign === "open") {
      if (forth && event.time - forth.last <= longest) again(forth, event);
      else {
        const attempt = begun(event);
        found.push(attempt);
        latest.set(keyOf(protocol, from, to), attempt);
      }
      continue;
    }
    if (forth && event.unanswered) forth.isSilent = true;
    const back = latest.get(keyOf(protocol, to, from));
    if (back && sign === "answer") back.isAnswered = true;
    if (back && sign === "refusal" && !back.isAnswered) back.isRefused = true;
  }
  return found;
}

const begun = (event: TraceEvent): Attempt => ({
  ...{ from: event.from, to: event.to, protocol: event.protocol },
  ...{ first: event.time, last: event.time, packets: event.packets },
  dropped: event.action === "dropped" ? event.packets : 0,
  action: event.action,
  ...{ isAnswered: false, isRefused: false, isSilent: event.unanswered === true },
  ...(event.direction && { direction: event.direction }),
});

function again(attempt: Attempt, event: TraceEvent): void {
  attempt.last = Math.max(attempt.last, event.time);
  attempt.packets += event.packets;
  if (event.action === "dropped") {
    attempt.dropped += event.packets;
    attempt.action = "dropped";
  }
  if (event.unanswered) attempt.isSilent = true;
}
