import { type EvidenceSession, evidenceOf, writeMarkdown } from "../core/formats/markdown";
import type { LogReading } from "../core/logs";
import type { SessionDetail, TraceOutcome } from "./logs.protocol";

/** Sessions that are told in full; a partner wants to see what happens, not every time that it did. */
const most = 20;

interface Given {
  readonly reading: LogReading;
  readonly detail: (number: number) => Promise<SessionDetail | undefined>;
  readonly traces: readonly TraceOutcome[];
  readonly together: readonly string[];
}

/** Sessions as a document in Markdown, with what the traces say. Of many, some of each cause are told in full. */
export async function evidence(numbers: Uint32Array, given: Given): Promise<string> {
  const { reading, detail, traces, together } = given;
  const known = numbers.filter((number) => number < reading.count);
  const verdicts = new Map<string, number>();
  const causes = new Map<string, number>();
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of known) {
    const { start, end, verdict, cause } = reading.overview(number);
    from = Math.min(from, start);
    to = Math.max(to, end);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const sessions: EvidenceSession[] = [];
  for (const number of chosen(known, reading)) {
    const told = await detail(number);
    if (told) sessions.push(told);
  }
  return writeMarkdown(
    evidenceOf({
      ...{ count: known.length, from: timeText(from), to: timeText(to), sessions },
      ...{ verdicts: sorted(verdicts), causes: sorted(causes) },
      traces: [
        ...traces.map(({ name, answer }) => ({ name, answer })),
        ...(together.length > 0 ? [{ name: "Together", answer: together }] : []),
      ],
      unmasked: reading.showsAccounts,
    }),
  );
}

const timeText = (time: number): string =>
  Number.isFinite(time) ? new Date(time).toISOString() : "";

/** Of each cause in turn, the first that is left, in the order of the list. */
function chosen(numbers: Uint32Array, reading: LogReading): readonly number[] {
  const byCause = new Map<string, number[]>();
  for (const number of numbers) {
    const { cause } = reading.overview(number);
    const group = byCause.get(cause);
    if (!group) byCause.set(cause, [number]);
    else if (group.length < most) group.push(number);
  }
  const taken = new Set<number>();
  for (let round = 0; round < most && taken.size < most; round += 1)
    for (const group of byCause.values()) {
      const number = group[round];
      if (number !== undefined && taken.size < most) taken.add(number);
    }
  return [...numbers].filter((number) => taken.has(number));
}

const sorted = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([id, count]) => ({ id, count })).sort((one, other) => other.count - one.count);
