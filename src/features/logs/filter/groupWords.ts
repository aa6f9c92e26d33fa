import type { TraceGroup } from "../../../workers/logs.protocol";

/** What a group of sessions is to a trace; `isStopping` tells whether the device stops any. */
export const traceGroupWords = (group: TraceGroup, isStopping: boolean): string =>
  group === "failed" ? (isStopping ? "stopped there" : "went out, no answer") : others[group];

const others: Readonly<Record<Exclude<TraceGroup, "failed">, string>> = {
  matched: "seen there",
  unanswered: "let through, unanswered",
  absent: "never came there",
  blocked: "forbidden by the host",
};

/** A group as a filter names it: `trace/<name>/<group>`, `queue/<identity>`. */
export function groupWords(among: string): string {
  const [, queue] = /^queue\/(.*)$/s.exec(among) ?? [];
  if (queue !== undefined) return `queue ${queue}`;
  const [, name = among, group] = /^trace\/(.*)\/([a-z]+)$/s.exec(among) ?? [];
  if (group === "failed") return `${name}: failed connects`;
  const words = others[group as keyof typeof others] as string | undefined;
  return words === undefined ? name : `${name}: ${words}`;
}
