import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useRef } from "react";

/** What the URL holds of the place. */
export interface PlanSelection {
  /** Id of the step that is looked at. */
  readonly step: string | undefined;
  readonly view: "unified" | "side";
  /** Id of the file that is shown. */
  readonly file: string | undefined;
  /** The pane of a narrow page. */
  readonly pane: Pane;
}

export type Pane = "steps" | "changes" | "script";
const panes: readonly Pane[] = ["steps", "changes", "script"];

/** Step, view, file and pane, and the way to change some of them. */
export function useSelection(): readonly [PlanSelection, (change: Partial<PlanSelection>) => void] {
  const { at, view, dock, pane } = useSearch({ strict: false });
  const navigate = useNavigate();
  const selection: PlanSelection = {
    step: at,
    view: view === "side" ? "side" : "unified",
    file: dock,
    pane: panes.find((each) => each === pane) ?? "changes",
  };
  const latest = useRef(selection);
  latest.current = selection;
  const select = useCallback(
    (change: Partial<PlanSelection>) => {
      const { step, view: as, file, pane: shown } = { ...latest.current, ...change };
      void navigate({
        to: "/plan",
        replace: true,
        search: {
          ...(step !== undefined && { at: step }),
          ...(as === "side" && { view: as }),
          ...(file !== undefined && { dock: file }),
          ...(shown !== "changes" && { pane: shown }),
        },
      });
    },
    [navigate],
  );
  return [selection, select];
}
