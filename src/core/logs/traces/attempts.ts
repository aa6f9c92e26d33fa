import type { Endpoint, TraceEvent } from "./event";

/** One attempt at a connection: a SYN and its repeats come from one source port (K5). */
export interface Attempt {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: TraceEvent["protocol"];
  /** Times of its first and last packet, by the clock of the device. */
  first: number;
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

/**
 * Hands on each attempt that the events of a trace show, once nothing more can come to it: they need not be in
 * memory at once. The newest lines may stand first.
 */
export function eachAttempt(events: Iterable<TraceEvent>, take: (attempt: Attempt) => void): void {
  const open = new Map<string, Attempt>();
  let swept: number | undefined;
  for (const event of events) {
    const { time } = event;
    swept ??= time;
    if (Math.abs(time - swept) > longest) {
      for (const [key, attempt] of open)
        if (isOver(attempt, time)) {
          open.delete(key);
          take(attempt);
        }
      swept = time;
    }
    add(event, open, take);
  }
  for (const attempt of open.values()) take(attempt);
}

const isOver = ({ first, last }: Attempt, time: number): boolean =>
  time - last > longest || first - time > longest;

function add(
  event: TraceEvent,
  open: Map<string, Attempt>,
  take: (attempt: Attempt) => void,
): void {
  const { protocol, from, to, sign } = event;
  const key = keyOf(protocol, from, to);
  const forth = open.get(key);
  if (sign === "open") {
    if (forth && !isOver(forth, event.time)) again(forth, event);
    else {
      if (forth) take(forth);
      open.delete(key);
      open.set(key, begun(event));
    }
    return;
  }
  if (forth && event.unanswered) forth.isSilent = true;
  const back = sign === "later" ? undefined : open.get(keyOf(protocol, to, from));
  if (back && sign === "answer") back.isAnswered = true;
  if (back && sign === "refusal" && !back.isAnswered) back.isRefused = true;
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
  attempt.first = Math.min(attempt.first, event.time);
  attempt.last = Math.max(attempt.last, event.time);
  attempt.packets += event.packets;
  if (event.action === "dropped") {
    attempt.dropped += event.packets;
    attempt.action = "dropped";
  }
  if (event.unanswered) attempt.isSilent = true;
}
