import { useEffect, useState } from "react";
import type { Answers, LogsOutcome } from "../../workers/logs.protocol";
import { askLogs } from "./logsStore";

interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly failed: string | undefined;
}

/** An answer of the reader; what was answered before is kept until the next is here. */
export function useAsked<About extends "queues" | "failures">(
  about: About,
  ask: Answers[About]["ask"],
  outcome: LogsOutcome,
): Asked<Answers[About]["answer"]> {
  const [state, setState] = useState<Asked<Answers[About]["answer"]>>(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read since may change the answer
  useEffect(() => {
    let current = true;
    askLogs(about, ask).then(
      (answer) => current && setState({ answer, failed: undefined }),
      (error: unknown) =>
        current &&
        setState({ answer: undefined, failed: error instanceof Error ? error.message : "" }),
    );
    return () => {
      current = false;
    };
  }, [about, ask, outcome]);
  return state;
}

const none = { answer: undefined, failed: undefined };
