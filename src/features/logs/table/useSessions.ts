import { startTransition, useEffect, useState } from "react";
import type { LogsOutcome, SessionRow } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import type { View } from "../filter/useView";
import { askLogs } from "../logsStore";
import { useAnswer } from "../useAnswer";

const none = new Uint32Array();
/** Rows that are asked for at once. */
const page = 100;

interface List {
  readonly list: Uint32Array | undefined;
  /** What is listed does not follow the filter yet. */
  readonly busy: boolean;
}

/** Sessions that the filter lets through, by their numbers; no list until it is known. */
export function useList(
  outcome: LogsOutcome,
  { filter, sort }: Pick<View, "filter" | "sort">,
): List {
  const design = useOrganisation((each) => (sort.by === "model" ? each : undefined));
  const { answer, busy, failed } = useAnswer(outcome, "list", { filter, sort }, design);
  return { list: failed ? none : answer, busy };
}

/** The rows of a list from one place to another; those that are not here yet are asked for. */
export function useRows(
  outcome: LogsOutcome,
  list: Uint32Array,
  from: number,
  to: number,
): ReadonlyMap<number, SessionRow> {
  const [known, setKnown] = useState({
    outcome,
    rows: new Map<number, SessionRow>(),
  });
  // While more is read, a row is shown as it was until it is known anew.
  const { rows } = known;
  const isFresh = known.outcome === outcome;
  const first = Math.floor(from / page) * page;
  const last = Math.ceil((to + 1) / page) * page;
  useEffect(() => {
    const wanted = [...list.subarray(first, last)].filter(
      (number) => !isFresh || !rows.has(number),
    );
    if (wanted.length === 0) return;
    let current = true;
    askLogs("rows", wanted).then(
      (answer) => {
        if (!current) return;
        // What was seen long ago is asked for again.
        const next = new Map(isFresh && rows.size <= 50 * page ? rows : []);
        for (const row of answer) next.set(row.number, row);
        startTransition(() => setKnown({ outcome, rows: next }));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [outcome, list, first, last, rows, isFresh]);
  return rows;
}
