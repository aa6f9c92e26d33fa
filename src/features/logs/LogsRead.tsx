import { clsx } from "clsx";
import { breakpoints } from "../../ui/breakpoints";
import { useCommands } from "../../ui/commands/useCommands";
import { Region } from "../../ui/Region";
import { Segmented } from "../../ui/Segmented";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useSteady } from "../../ui/useSteady";
import type { LogsOutcome } from "../../workers/logs.protocol";
import { OverviewPane } from "./OverviewPane";
import { SessionPane } from "./SessionPane";
import { SessionsPane } from "./SessionsPane";
import { useList } from "./useSessions";
import { useView } from "./useView";

const none = new Uint32Array();

/** What was read, the sessions, and one of them; one pane at a time where there is no room. */
export function LogsRead({ outcome }: { readonly outcome: LogsOutcome }) {
  const phone = useMediaQuery(breakpoints.phone);
  const tablet = useMediaQuery(breakpoints.tablet);
  const narrow = phone || tablet;
  const [view, change] = useView();
  const { list, busy } = useList(outcome, view);
  const open = useSteady((at: number) => change({ at, ...(narrow && { pane: "session" }) }));
  const step = (by: 1 | -1) => {
    const shown = list ?? none;
    const here = view.at === undefined ? -1 : shown.indexOf(view.at);
    const next = shown[here < 0 ? 0 : here + by];
    if (next === undefined) return false;
    change({ at: next });
    return undefined;
  };
  useCommands([
    { id: "logs-next", label: "Next session", group: "Logs", keys: "]", run: () => step(1) },
    {
      id: "logs-previous",
      label: "Previous session",
      group: "Logs",
      keys: "[",
      run: () => step(-1),
    },
  ]);
  const shows = (pane: string): boolean => !narrow || view.pane === pane;
  return (
    <>
      {narrow ? (
        <div className="flex shrink-0 justify-center border-b border-line-1 bg-panel px-3 py-1.5">
          <Segmented
            aria-label="Part of the logs"
            fill
            value={view.pane}
            onChange={(pane) => change({ pane })}
            options={[
              { value: "overview", label: "Overview" },
              { value: "sessions", label: "Sessions", count: list?.length },
              { value: "session", label: "Session" },
            ]}
          />
        </div>
      ) : null}
      <div className="flex min-h-0 flex-1">
        {/* It takes dropped files, so it is there even where it is not seen. */}
        <Region
          id="causes"
          name="What was read"
          failed="What was read could not be shown"
          className={clsx(
            "overflow-y-auto bg-panel",
            narrow ? "flex-1" : "w-67 shrink-0 border-r border-line-2",
            !shows("overview") && "hidden",
          )}
        >
          <OverviewPane outcome={outcome} filter={view.filter} change={change} />
        </Region>
        {shows("sessions") ? (
          <Region
            id="sessions"
            name="Sessions"
            failed="The sessions could not be shown"
            className="min-w-0 flex-1 bg-app"
          >
            <SessionsPane
              outcome={outcome}
              list={list}
              busy={busy}
              view={view}
              change={change}
              onOpen={open}
            />
          </Region>
        ) : null}
        {shows("session") ? (
          <Region
            id="session"
            name="Session"
            failed="The session could not be shown"
            className={clsx(
              "bg-panel",
              narrow ? "flex-1" : "w-110 shrink-0 border-l border-line-2 max-desk:w-90",
            )}
          >
            <SessionPane outcome={outcome} number={view.at} />
          </Region>
        ) : null}
      </div>
    </>
  );
}
