import { counted } from "../../values";
import type { TracePlace } from "../traces/kinds";
import type { Correlation } from "./correlation";

/** How one connect stands to one device (K7). */
type Passage = "stopped" | "passed" | "absent";

/** From the server outwards. */
const order: readonly TracePlace[] = ["host", "capture", "firewall", "proxy"];

/** What the traces say together: how far failed connects came, and where they were stopped (K7). */
export function answerTogether(correlations: readonly Correlation[]): readonly string[] {
  const traces = [...correlations].sort(
    (one, other) => order.indexOf(one.place) - order.indexOf(other.place),
  );
  const passages = new Map<string, Map<Correlation, Passage>>();
  for (const trace of traces)
    for (const [id, passage] of passagesOf(trace)) {
      const known = passages.get(id);
      if (known) known.set(trace, passage);
      else passages.set(id, new Map([[trace, passage]]));
    }
  const groups = new Map<string, { ways: ReadonlyMap<Correlation, Passage>; count: number }>();
  for (const ways of passages.values()) {
    if (ways.size < 2) continue;
    const key = traces.map((trace) => ways.get(trace) ?? "").join();
    groups.set(key, { ways, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ ways, count }) => sentence(count, [...ways]));
}

function* passagesOf(trace: Correlation): Iterable<readonly [string, Passage]> {
  for (const id of trace.failedSessions) yield [id, trace.isStopping ? "stopped" : "passed"];
  for (const id of trace.locallyBlockedSessions) yield [id, "stopped"];
  for (const id of trace.absentSessions) yield [id, "absent"];
  // A proxy that others go by has nothing to say of them.
  if (trace.place !== "proxy") for (const id of trace.unansweredSessions) yield [id, "passed"];
}

const words: Readonly<Record<Passage, string>> = {
  stopped: "stopped at",
  passed: "let through or seen by",
  absent: "not come to",
};

function sentence(count: number, ways: readonly (readonly [Correlation, Passage])[]): string {
  const told = (["passed", "stopped", "absent"] as const).flatMap((passage) => {
    const names = ways.filter(([, own]) => own === passage).map(([{ name }]) => name);
    return names.length === 0 ? [] : [`${words[passage]} ${listed(names)}`];
  });
  const connects = `${counted(count, "connect")} that failed`;
  return `${connects}: ${told.join("; ")}. ${conclusion(ways, count === 1 ? "It is" : "They are")}`;
}

function conclusion(ways: readonly (readonly [Correlation, Passage])[], they: string): string {
  const stopped = ways.filter(([, passage]) => passage === "stopped").map(([{ name }]) => name);
  if (stopped.length > 0)
    return `Found: ${listed(stopped)} ${stopped.length === 1 ? "shows" : "show"} where mail is stopped.`;
  const passed = ways.filter(([, passage]) => passage === "passed").map(([{ name }]) => name);
  const absent = ways.filter(([, passage]) => passage === "absent").map(([{ name }]) => name);
  const [last, first] = [passed.at(-1), absent[0]];
  if (last === undefined) return `${they} stopped before ${listed(absent)}.`;
  if (first === undefined) return `${they} stopped beyond ${last}.`;
  return `${they} stopped between ${last} and ${first}.`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
