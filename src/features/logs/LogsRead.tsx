import { clsx } from "clsx";
import { useDeferredValue, useMemo, useRef } from "react";
import type { SessionSort } from "../../core/logs";
import { breakpoints } from "../../ui/breakpoints";
import { useCommands } from "../../ui/commands/useCommands";
import { Region } from "../../ui/Region";
import { focusRegion } from "../../ui/regions";
import { Tabs } from "../../ui/Tabs";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useSteady } from "../../ui/useSteady";
import type { LogsOutcome } from "../../workers/logs.protocol";
import { useView, type View } from "./filter/useView";
import { useReading } from "./logsStore";
import { OverviewPane } from "./OverviewPane";
import { logsPanes, panesOf } from "./panes";
import { SessionPane } from "./session/SessionPane";
import { useList } from "./table/useSessions";

const none = new Uint32Array();
const byStart: SessionSort = { by: "start", down: false };

/**
 * What was read, one of the panes, and one session; one of them at a time where there is no room. On a laptop the room
 * of the session is the table's until one is chosen.
 */
export function LogsRead({ outcome }: { readonly outcome: LogsOutcome }) {
  const phone = useMediaQuery(breakpoints.phone);
  const tablet = useMediaQuery(breakpoints.tablet);
  const laptop = useMediaQuery(breakpoints.laptop);
  const narrow = phone || tablet;
  const [wanted, change] = useView();
  const view = useSortable(wanted);
  const { list, busy } = useList(outcome, view);
  // All at once would block the page: the frame is drawn first, then what is beside the pane, then the pane.
  const framed = useDeferredValue(true, false);
  const flanked = useDeferredValue(framed, false);
  const open = useSteady((at: number) => change({ at, ...(narrow && { pane: "session" }) }));
  const close = useSteady(() => {
    change({ at: null });
    focusRegion(pane.id);
  });
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
  const panes = panesOf(outcome);
  // Without sessions, what was read stands elsewhere: queues that were pasted, a trace alone. What is shown stays
  // when more comes.
  const seen = useRef<string>(undefined);
  const pane =
    panes.find(({ id }) => id === view.pane) ??
    panes.find(({ id }) => id === seen.current) ??
    panes.find(({ count }) => (count?.(outcome) ?? 0) > 0) ??
    logsPanes[0];
  seen.current = pane.id;
  // Where nothing could be read, it is the files that say why.
  const nothing = panes.every(({ count }) => (count?.(outcome) ?? 0) === 0);
  const beside = view.pane ?? (nothing ? "overview" : undefined);
  const aside = narrow && (beside === "overview" || beside === "session") ? beside : undefined;
  const tabs = panes.map(({ id, label, count }) => ({ id, label, count: count?.(outcome) }));
  const overview = (
    // It takes dropped files, so it is there even where it is not seen.
    <Region
      id="causes"
      name="What was read"
      failed="What was read could not be shown"
      className={clsx(
        "overflow-y-auto bg-panel",
        narrow ? "flex-1" : "w-67 shrink-0 border-r border-line-2 wide:w-80",
        narrow && aside !== "overview" && "hidden",
      )}
    >
      {framed ? <OverviewPane outcome={outcome} filter={view.filter} change={change} /> : null}
    </Region>
  );
  const session = (
    <Region
      id="session"
      name="Session"
      failed="The session could not be shown"
      className={clsx(
        "bg-panel",
        narrow ? "flex-1" : "w-110 shrink-0 border-l border-line-2 max-desk:w-90 wide:w-150",
      )}
    >
      {framed ? (
        <SessionPane outcome={outcome} number={view.at} onClose={laptop ? close : undefined} />
      ) : null}
    </Region>
  );
  return (
    <div className="flex min-h-0 flex-1">
      {narrow ? null : overview}
      <Tabs
        label="Part of the logs"
        tabs={
          narrow
            ? [
                { id: "overview", label: "Overview" },
                ...tabs,
                { id: "session", label: "Session", count: undefined },
              ]
            : tabs
        }
        value={aside ?? pane.id}
        onChange={(id) => change({ pane: id })}
        className="min-w-0 flex-1"
        listClassName="bg-panel"
        panelClassName="flex"
      >
        {narrow ? overview : null}
        {aside === undefined ? (
          <Region
            key={pane.id}
            id={pane.id}
            name={pane.label}
            failed={pane.failed}
            className="min-w-0 flex-1 overflow-y-auto bg-app"
          >
            {flanked ? (
              <pane.Element
                outcome={outcome}
                list={list}
                busy={busy}
                view={view}
                change={change}
                onOpen={open}
              />
            ) : null}
          </Region>
        ) : null}
        {aside === "session" ? session : null}
      </Tabs>
      {narrow || (laptop && view.at === undefined) ? null : session}
    </div>
  );
}

/** A design is asked once all is read: until then sessions stand in the order of their start. */
function useSortable(view: View): View {
  const waits = useReading() && view.sort.by === "model";
  return useMemo(() => (waits ? { ...view, sort: byStart } : view), [waits, view]);
}
