import {
  ageOf,
  connectorOf,
  failure,
  type MessageEntry,
  type QueueAge,
  type QueueConnector,
  type QueueEntry,
  type QueueSessions,
  type SessionsOfQueue,
} from "../core/logs";
import type { Sender } from "../core/simulate";
import { Usage } from "./arguments";
import { offsetOf } from "./traceFlags";

/** When a listing was made, and the zone of its shell. */
export interface Moment {
  readonly now: number;
  readonly zoneMinutes?: number;
}

/** A queue with its send connector and its age, as far as they are known. */
export interface ShownQueue extends QueueEntry {
  readonly connector?: { readonly name: string; readonly by: QueueConnector["by"] };
  readonly age?: QueueAge;
  readonly sessions?: SessionsOfQueue;
}

/** What was given beside the queues. */
export interface Beside {
  readonly messages: readonly MessageEntry[];
  readonly senders: readonly Sender[];
  readonly moment: Moment | undefined;
  readonly sessions: QueueSessions;
}

/** Throws Usage for what is no time with its zone. */
export function momentOf(now: string | undefined, zone: string | undefined): Moment | undefined {
  const zoneMinutes = offsetOf(zone, "--zone");
  if (now === undefined) return undefined;
  const time = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(now) ? Date.parse(now) : Number.NaN;
  if (!Number.isFinite(time))
    throw new Usage(`--now takes a time with its zone, as 2026-05-12T07:00:00Z, not ${now}.`);
  return { now: time, ...(zoneMinutes !== undefined && { zoneMinutes }) };
}

export function shownQueue(queue: QueueEntry, beside: Beside): ShownQueue {
  const { messages, senders, moment } = beside;
  const sessions = beside.sessions.of(queue);
  const found = connectorOf(queue, senders);
  const age = moment && ageOf(queue, messages, moment);
  return {
    ...queue,
    ...(found && { connector: { name: found.sender.connector.name, by: found.by } }),
    ...(age && { age }),
    ...(sessions && { sessions }),
  };
}

/** A queue for people: how much waits for whom, since when, and why. */
export function toldQueue(queue: ShownQueue): string {
  const { identity, status = "", count, nextHopDomain = "", connector, age, lastReply } = queue;
  const { undelivered = [], delivered = 0 } = queue.sessions ?? {};
  const known =
    queue.cause === undefined || queue.cause === "none" ? undefined : failure(queue.cause);
  const lines = [
    `${identity}  ${status}  ${count ?? "?"} messages  to ${nextHopDomain}${connector ? ` by ${connector.name}` : ""}`,
    ...(age ? [`  ${ageText(age)}`] : []),
    ...(lastReply === undefined ? [] : [`  ${lastReply}`]),
    ...(queue.sessions
      ? [
          `  In the logs: ${undelivered.length} sessions that did not deliver, ${delivered} that did`,
        ]
      : []),
    ...(known ? [`  ${known.id}: ${known.meaning}`] : []),
  ];
  // Remote hosts write into last errors what they like.
  return lines.map((line) => `${line.replace(/\p{Cc}/gu, "·")}\n`).join("");
}

function ageText({ seconds, from }: QueueAge): string {
  const minutes = Math.floor(seconds / 60);
  const told = `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  if (from === "retries") return `waits for ${told} at least, by its retries`;
  return `waits for ${told}, since ${from === "first-retry" ? "its first retry" : "its oldest message"}`;
}
