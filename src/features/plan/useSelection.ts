import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

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
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const select = useCallback(
    (change: Partial<PlanSelection>) =>
      void navigate({
        to: "/plan",
        replace: true,
        // From what is on its way, not from what is drawn: two changes in a row both count.
        search: (now) => {
          const { step, view, file, pane } = { ...selectionOf(now), ...change };
          return {
            ...(step !== undefined && { at: step }),
            ...(view === "side" && { view }),
            ...(file !== undefined && { dock: file }),
            ...(pane !== "changes" && { pane }),
          };
        },
      }),
    [navigate],
  );
  return [selectionOf(search), select];
}

const selectionOf = ({
  at,
  view,
  dock,
  pane,
}: Partial<Record<"at" | "view" | "dock" | "pane", string>>): PlanSelection => ({
  step: at,
  view: view === "side" ? "side" : "unified",
  file: dock,
  pane: panes.find((each) => each === pane) ?? "changes",
});
