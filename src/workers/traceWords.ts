import type { Correlation, TraceKind } from "../core/logs";

const captures: readonly (TraceKind | undefined)[] = ["tcpdump", "tshark", "wireshark-csv"];

/** What a trace shows of one session; nothing where it does not know it. */
export function traceWords(
  correlation: Correlation,
  kind: TraceKind | undefined,
  session: string,
): readonly string[] {
  const { name } = correlation;
  if (correlation.locallyBlockedSessions.includes(session))
    return [`${name}: this host itself forbade the connection.`];
  if (correlation.failedSessions.includes(session))
    return [
      captures.includes(kind)
        ? `${name}: the attempts went out, and this capture shows no answer.`
        : `${name}: the attempts of this session were stopped there.`,
    ];
  if (correlation.absentSessions.includes(session))
    return [`${name}: no attempt of this session came there.`];
  if (correlation.unansweredSessions.includes(session))
    return [`${name}: nothing there stopped the attempt, and nobody answered it.`];
  if (correlation.matchedSessions.includes(session))
    return [`${name}: the connection of this session is seen there.`];
  return [];
}
