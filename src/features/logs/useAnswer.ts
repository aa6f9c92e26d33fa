import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import type { FacetCounts, SessionFilter } from "../../core/logs";
import type { Organisation } from "../../core/model";
import type { Answers, LogsOutcome } from "../../workers/logs.protocol";
import { askLogs } from "./logsStore";
import { giveDesign } from "./session/useBeside";

interface Asked<Answer> {
  /** Of the question before, until that of this one is here. */
  readonly answer: Answer | undefined;
  readonly busy: boolean;
  readonly failed: boolean;
}

interface Known<Answer> {
  readonly key?: string;
  readonly answer?: Answer;
  readonly failed?: true;
}

/**
 * The answer to a question about what was read. Another question takes the one before back; more that was read asks
 * it again, and so does another design where the answer follows from it.
 */
export function useAnswer<About extends "list" | "facets" | "chart" | "queues" | "failures">(
  outcome: LogsOutcome,
  about: About,
  ask: Answers[About]["ask"],
  design?: Organisation,
): Asked<Answers[About]["answer"]> {
  const key = JSON.stringify(ask);
  // What is below asks before what is above, but a person looks for the list first.
  const useAsking = about === "list" ? useLayoutEffect : useEffect;
  const [known, setKnown] = useState<Known<Answers[About]["answer"]>>({});
  // The key stands for the question; a new outcome asks anew.
  useAsking(() => {
    const asking = new AbortController();
    const know = (next: Known<Answers[About]["answer"]>): void => {
      if (!asking.signal.aborted) startTransition(() => setKnown(next));
    };
    if (design) giveDesign(outcome, design).catch(() => undefined);
    askLogs(about, ask, asking.signal).then(
      (answer) => know({ answer, key }),
      () => know({ key, failed: true }),
    );
    return () => asking.abort();
  }, [about, key, outcome, design]);
  return { answer: known.answer, busy: known.key !== key, failed: known.failed === true };
}

/** Values of each facet that are asked for. */
const most = 50;

/** What the sessions of a filter have; of the filter before until that of this one is known. */
export const useFacets = (outcome: LogsOutcome, filter: SessionFilter): FacetCounts | undefined =>
  useAnswer(outcome, "facets", { filter, most }).answer;
