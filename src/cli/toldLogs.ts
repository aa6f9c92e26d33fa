import {
  adviceOf,
  answerTogether,
  type Correlation,
  failureGroups,
  type Session,
  type Step,
  verdicts,
} from "../core/logs";
import type { LogsRead } from "./readLogs";
import { shownFiles } from "./shownLogs";

/** Causes that are told with an example and with what to do. */
const most = 20;

/** The reading for people: what was read, how sessions went, and what to do about the causes. */
export function toldLogs(
  read: LogsRead,
  traces: readonly Correlation[],
  unmasked: boolean,
): string {
  const { reading } = read;
  const lines: string[] = [];
  for (const file of shownFiles(read, traces)) {
    const { name, kind, lines: all, used, headers, faulty, faults = [] } = file;
    lines.push(
      used === undefined
        ? `${name}: ${kind}, ${all} lines, for portolan queues`
        : `${name}: ${kind}, ${all} lines: ${used} used, ${headers} headers, ${faulty} faulty`,
    );
    for (const { line, reason } of faults.slice(0, 5)) lines.push(`  line ${line}: ${reason}`);
  }
  const byVerdict = new Map<string, number>();
  const byCause = new Map<string, { count: number; first: Session }>();
  for (const session of reading.sessions({ unmasked })) {
    byVerdict.set(session.verdict, (byVerdict.get(session.verdict) ?? 0) + 1);
    const known = byCause.get(session.cause);
    if (known) known.count += 1;
    else if (session.cause !== "none") byCause.set(session.cause, { count: 1, first: session });
  }
  const counts = verdicts.filter((each) => byVerdict.has(each));
  const verdictsTold = counts.map((each) => `${byVerdict.get(each)} ${each}`).join(", ");
  lines.push("", `${reading.count} sessions${counts.length > 0 ? `: ${verdictsTold}` : ""}`);
  lines.push(...failures(reading));
  for (const { name, answer } of traces) lines.push("", name, ...answer.map((each) => `  ${each}`));
  const together = answerTogether(traces);
  if (together.length > 0) lines.push("", ...together);
  const causes = [...byCause].sort(([, a], [, b]) => b.count - a.count);
  for (const [id, { count, first }] of causes.slice(0, most))
    lines.push("", ...cause(id, count, first));
  if (causes.length > most) lines.push("", `${causes.length - most} more causes: --json has all.`);
  return `${lines.map(printable).join("\n")}\n`;
}

/** What connectivity logs tell of connections and look-ups that failed, alike ones as one. */
function failures(reading: LogsRead["reading"]): readonly string[] {
  const all = reading.failures();
  if (all.length === 0) return [];
  const groups = failureGroups(all);
  const rest = groups.length - most;
  return [
    "",
    `${all.length} connections and look-ups failed, by connectivity logs:`,
    ...groups.slice(0, most).map(({ count, destination, address, port, cause, meaning }) => {
      const where = address === null ? destination : `${destination} at ${address} port ${port}`;
      return `  ${count} × ${cause}, ${where}${meaning === undefined ? "" : `: ${meaning}`}`;
    }),
    ...(rest > 0 ? [`  ${rest} more: --json has all.`] : []),
  ];
}

/** Remote hosts write into logs what they like: control characters could steer the terminal. */
const printable = (line: string): string => line.replace(/\p{Cc}/gu, "·");

function cause(id: string, count: number, first: Session): readonly string[] {
  const advice = adviceOf(first);
  const place = first.evidence ? ` (${first.evidence.file}:${first.evidence.line})` : "";
  const way = first.direction === "in" ? `from ${first.remote}` : `to ${first.remote}`;
  return [
    `${count} × ${id}${advice ? `: ${advice.failure.meaning}` : ""}`,
    `  For instance ${first.id} at ${first.start}, ${first.connector}, ${way}${place}`,
    ...(first.lastReply ? [`  Last reply: ${first.lastReply}`] : []),
    ...(advice?.causes ?? []).map((each) => `  Likely: ${each}`),
    ...(advice?.steps ?? []).map((each) => `  Next: ${step(each)}`),
  ];
}

/** The step with what the session knows behind it: what a log says is told, and never made into a command. */
function step({ text, values }: Step): string {
  const known = Object.entries(values).map(([place, value]) => `<${place}> here: ${value}`);
  return known.length > 0 ? `${text} (${known.join("; ")})` : text;
}
