import {
  ageOf,
  connectorOf,
  failure,
  type MessageEntry,
  type QueueAge,
  type QueueConnector,
  type QueueEntry,
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

export function shownQueue(
  queue: QueueEntry,
  messages: readonly MessageEntry[],
  senders: readonly Sender[],
  moment: Moment | undefined,
): ShownQueue {
  const found = connectorOf(queue, senders);
  const age = moment && ageOf(queue, messages, moment);
  return {
    ...queue,
    ...(found && { connector: { name: found.sender.connector.name, by: found.by } }),
    ...(age && { age }),
  };
}

/** A queue for people: how much waits for whom, since when, and why. */
export function toldQueue(queue: ShownQueue): string {
  const { identity, status = "", count, nextHopDomain = "", connector, age, lastReply } = queue;
  const known =
    queue.cause === undefined || queue.cause === "none" ? undefined : failure(queue.cause);
  const lines = [
    `${identity}  ${status}  ${count ?? "?"} messages  to ${nextHopDomain}${connector ? ` by ${connector.name}` : ""}`,
    ...(age ? [`  ${ageText(age)}`] : []),
    ...(lastReply === undefined ? [] : [`  ${lastReply}`]),
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
