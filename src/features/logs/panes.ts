import type { LogsOutcome } from "../../workers/logs.protocol";
import type { LogsPane } from "./pane";
import { SessionsPane } from "./SessionsPane";
import { UsePane } from "./use/UsePane";

/** The panes in the order of their tabs; the first is shown where the URL names none. */
export const logsPanes = [
  {
    id: "sessions",
    label: "Sessions",
    failed: "The sessions could not be shown",
    count: ({ sessions }) => sessions,
    Element: SessionsPane,
  },
  {
    id: "use",
    label: "Use",
    failed: "Use could not be shown",
    shows: ({ sessions }) => sessions > 0,
    Element: UsePane,
  },
] as const satisfies readonly [LogsPane, ...LogsPane[]];

/** The panes that have something to show. */
export const panesOf = (outcome: LogsOutcome): readonly LogsPane[] =>
  (logsPanes as readonly LogsPane[]).filter(({ shows }) => shows?.(outcome) ?? true);
