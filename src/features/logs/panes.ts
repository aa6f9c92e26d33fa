import type { LogsOutcome } from "../../workers/logs.protocol";
import { FailuresPane } from "./FailuresPane";
import type { LogsPane } from "./pane";
import { QueuesPane } from "./queues/QueuesPane";
import { SessionsPane } from "./table/SessionsPane";
import { TracesPane } from "./traces/TracesPane";
import { UsePane } from "./use/UsePane";

/** The panes in the order of their tabs; the first that has a count is shown where the URL names none. */
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
  {
    id: "queues",
    label: "Queues",
    failed: "The queues could not be shown",
    count: ({ listings }) => listings.reduce((sum, { queues }) => sum + queues, 0),
    shows: ({ listings }) => listings.length > 0,
    Element: QueuesPane,
  },
  {
    id: "traces",
    label: "Traces",
    failed: "The traces could not be shown",
    count: ({ traces, csvs }) => traces.length + csvs.length,
    shows: ({ traces, csvs }) => traces.length + csvs.length > 0,
    Element: TracesPane,
  },
  {
    id: "failures",
    label: "Failures",
    failed: "The failures could not be shown",
    count: ({ failures }) => failures,
    shows: ({ failures }) => failures > 0,
    Element: FailuresPane,
  },
] as const satisfies readonly [LogsPane, ...LogsPane[]];

/** The panes that have something to show. */
export const panesOf = (outcome: LogsOutcome): readonly LogsPane[] =>
  (logsPanes as readonly LogsPane[]).filter(({ shows }) => shows?.(outcome) ?? true);
