import type { LogsOutcome } from "../../workers/logs.protocol";
import type { LogsPane } from "./pane";
import { SessionsPane } from "./SessionsPane";

/** The panes in the order of their tabs; the first is shown where the URL names none. */
export const logsPanes = [
  {
    id: "sessions",
    label: "Sessions",
    failed: "The sessions could not be shown",
    count: ({ sessions }) => sessions,
    Element: SessionsPane,
  },
] as const satisfies readonly [LogsPane, ...LogsPane[]];

/** The panes that have something to show. */
export const panesOf = (outcome: LogsOutcome): readonly LogsPane[] =>
  (logsPanes as readonly LogsPane[]).filter(({ shows }) => shows?.(outcome) ?? true);
