import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import { type Verdict, verdicts } from "../../core/logs";
import type { SessionFilter, SessionSort, SortKey } from "../../workers/logs.protocol";

/** What the URL holds of the place. */
export interface View {
  /** Number of the session that is looked at. */
  readonly at: number | undefined;
  readonly filter: SessionFilter;
  readonly sort: SessionSort;
  /** One of `logsPanes`; on a narrow page also `overview` or `session`. */
  readonly pane: string | undefined;
}

const sortKeys: readonly SortKey[] = [
  ...(["start", "direction", "connector", "remote"] as const),
  ...(["verdict", "cause", "lastReply"] as const),
];

interface Change {
  readonly at?: number;
  readonly pane?: string;
  readonly verdict?: Verdict | null;
  readonly cause?: string | null;
  readonly way?: "in" | "out" | null;
  readonly find?: string;
  readonly sort?: SessionSort;
}

/** The view, and the way to change some of it. */
export function useView(): readonly [View, (change: Change) => void] {
  const { at, verdict, cause, way, find, sort, pane } = useSearch({ strict: false });
  const navigate = useNavigate();
  const raw = { at, verdict, cause, way, find, sort, pane };
  const latest = useRef(raw);
  latest.current = raw;
  const view = useMemo((): View => {
    const known = verdicts.find((each) => each === verdict);
    const by = sort?.replace(/^-/, "");
    return {
      at: at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : undefined,
      filter: {
        ...(known && { verdict: known }),
        ...(cause !== undefined && { cause }),
        ...((way === "in" || way === "out") && { direction: way }),
        ...(find !== undefined && { text: find }),
      },
      sort: {
        by: sortKeys.find((each) => each === by) ?? "start",
        down: sort?.startsWith("-") === true,
      },
      pane,
    };
  }, [at, verdict, cause, way, find, sort, pane]);
  const change = useCallback(
    ({ at: number, sort: order, ...rest }: Change) => {
      const next = {
        ...latest.current,
        ...rest,
        ...(number !== undefined && { at: String(number) }),
        ...(order && { sort: `${order.down ? "-" : ""}${order.by}` }),
      };
      const kept = Object.entries(next).filter(([, value]) => typeof value === "string" && value);
      void navigate({ to: "/logs", replace: true, search: Object.fromEntries(kept) });
    },
    [navigate],
  );
  return [view, change];
}
