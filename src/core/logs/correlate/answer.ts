import { counted } from "../../values";
import type { TracePlace } from "../traces/kinds";
import type { Correlation } from "./correlation";
import type { Timed } from "./timed";
import { zoneText } from "./zoneText";

type Facts = Omit<Correlation, "answer">;

/** How a device of each place is called. */
const names: Readonly<Record<TracePlace, string>> = {
  host: "the firewall of the server",
  firewall: "the firewall",
  proxy: "the proxy",
  capture: "the capture",
};

/** What a trace says of the sessions, in sentences with their numbers (K5, K7). */
export function answerOf(
  facts: Facts,
  stopped: readonly Timed[],
  absent: readonly Timed[],
): readonly string[] {
  const { place } = facts;
  const device = names[place];
  return [
    ...clockWords(facts, device),
    ...stoppedWords(facts, device, stopped),
    ...passedWords(facts, place, stopped.length === 0),
    ...absentWords(facts, device, absent),
    ...blockedWords(facts),
    ...idleWords(facts, device),
  ];
}

/** What is said where no line has a pair of addresses: nothing of it can be compared, whatever its clock. */
export const addressless = (place: TracePlace): readonly string[] => [
  `No line of ${names[place]} has a pair of addresses, so that none can be held against a session.`,
  ...(place === "capture"
    ? ["Where names stand in place of addresses, run tcpdump or tshark with -n."]
    : []),
];

/** `06:10:02` of a time. */
const clockOf = (time: string | number): string => new Date(time).toISOString().slice(11, 19);

function clockWords(facts: Facts, device: string): readonly string[] {
  const { offsetMinutes, offsetFrom, clockErrorMs = 0, matches, runnerUp } = facts;
  if (offsetFrom === "unknown")
    return [
      `No line of ${device} matches a session, so that the zone of its clock is not known. Set it.`,
    ];
  if (offsetMinutes === undefined) return [];
  const how = { found: "was found to be", line: "is by its lines", set: "was set to" }[offsetFrom];
  const error =
    clockErrorMs === 0
      ? ""
      : `, and goes ${Math.abs(clockErrorMs) / 1000} s ${clockErrorMs > 0 ? "fast" : "slow"}`;
  const other =
    runnerUp && `, next best ${zoneText(runnerUp.offsetMinutes)} with ${runnerUp.matches}`;
  const next =
    offsetFrom === "found" ? ` (${counted(matches, "match", "matches")}${other ?? ""})` : "";
  return [`The clock of ${device} ${how} ${zoneText(offsetMinutes)}${error}${next}.`];
}

/** Sessions by the endpoint they went to, in the order in which those came. */
function byServer(sessions: readonly Timed[]): readonly (readonly [string, readonly Timed[]])[] {
  const groups = new Map<string, Timed[]>();
  for (const session of sessions) {
    const key = `${session.server?.address} port ${session.server?.port}`;
    const group = groups.get(key);
    if (group) group.push(session);
    else groups.set(key, [session]);
  }
  return [...groups];
}

function stoppedWords(
  { attempts, packets, window, dropped }: Facts,
  device: string,
  stopped: readonly Timed[],
): readonly string[] {
  const groups = byServer(stopped);
  if (!window || groups.length === 0) return [];
  const [from, to] = window.map(clockOf);
  const lines = groups.map(([server, sessions]) => {
    const row = dropped.find(({ dst, port }) => `${dst} port ${port}` === server);
    const all = row
      ? `${counted(row.attempts, "connection attempt")} (${counted(row.packets, "packet")})`
      : "connection attempts";
    const minute = `between ${clockOf(least(sessions))} and ${clockOf(most(sessions))} UTC`;
    return `${capital(device)} dropped ${all} to ${server}; ${counted(sessions.length, "session")} failed to connect there ${minute}.`;
  });
  return groups.length === 1
    ? lines
    : [
        `${capital(device)} dropped ${counted(attempts, "connection attempt")} (${counted(packets, "packet")}) in the minutes of the time-outs, ${from} to ${to} UTC.`,
        ...lines,
      ];
}

function passedWords(facts: Facts, place: TracePlace, isPassed: boolean): readonly string[] {
  const { failedSessions, unansweredSessions, attempts, packets, window } = facts;
  const words: string[] = [];
  if (isPassed && failedSessions.length > 0 && window) {
    const [from, to] = window.map(clockOf);
    const when = `between ${from} and ${to} UTC`;
    words.push(
      place !== "capture" && packets > 0
        ? `${capital(names[place])} has ${counted(attempts, "connection attempt")} (${counted(packets, "packet")}) ${when}, and its lines do not say what it did with them: name the words of its prefix.`
        : place === "capture"
          ? `${counted(attempts, "connection attempt")} (${counted(packets, "packet")}) left ${when}, and no answer came: look further out.`
          : `${capital(names[place])} let ${counted(attempts, "connection attempt")} through ${when}, and no answer came: look further out.`,
    );
  }
  if (unansweredSessions.length > 0 && place !== "proxy")
    words.push(
      `${counted(unansweredSessions.length, "connect")} timed out that ${names[place]} did not stop: what stops ${unansweredSessions.length === 1 ? "it" : "them"} is beyond.`,
    );
  return words;
}

function absentWords(
  { absentWindow }: Facts,
  device: string,
  absent: readonly Timed[],
): readonly string[] {
  if (!absentWindow || absent.length === 0) return [];
  const [from, to] = absentWindow.map(clockOf);
  return [
    `${counted(absent.length, "connect")} that timed out between ${from} and ${to} UTC did not reach ${device}, which saw others before or after: what stops them stands before it.`,
  ];
}

const blockedWords = ({ locallyBlockedSessions: { length } }: Facts): readonly string[] =>
  length === 0
    ? []
    : [
        `${counted(length, "connect")} ${length === 1 ? "was" : "were"} forbidden by this host itself (Winsock 10013): its firewall dropped them on the way out.`,
      ];

function idleWords(facts: Facts, device: string): readonly string[] {
  const { offsetFrom, failedSessions, absentSessions, matchedSessions } = facts;
  const { unansweredSessions, locallyBlockedSessions } = facts;
  if (offsetFrom === "unknown") return [];
  const told = [failedSessions, absentSessions, unansweredSessions, locallyBlockedSessions];
  if (told.some(({ length }) => length > 0)) return [];
  return [
    matchedSessions.length > 0
      ? `${capital(device)} shows ${counted(matchedSessions.length, "session")} of the logs, and stopped none.`
      : `The trace does not cover the time of any session that failed to connect: it says nothing of them.`,
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const least = (sessions: readonly Timed[]): number =>
  sessions.reduce((time, { start }) => Math.min(time, start), Number.POSITIVE_INFINITY);
const most = (sessions: readonly Timed[]): number =>
  sessions.reduce((time, { start }) => Math.max(time, start), Number.NEGATIVE_INFINITY);
