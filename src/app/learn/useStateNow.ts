import { useRouterState } from "@tanstack/react-router";
import { useCallback } from "react";
import type { LearnState } from "../../core/learn";
import { workspaces } from "../../workspace/current";
import type { Progress } from "../../workspace/practice/progress";
import { usePreference } from "../../workspace/preferences";
import { today } from "../../workspace/today";
import type { PlaceSearch } from "../search";
import { liveState } from "./liveState";
import { useOpenSession } from "./useOpenSession";

const none: readonly string[] = [];

/** The state at the moment at which it is asked for; another function once what the page shows has changed. */
export function useStateNow(progress: Progress): () => LearnState | undefined {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const search = useRouterState({ select: ({ location }) => location.search }) as PlaceSearch;
  const [kept] = usePreference<readonly string[]>(`plan.leftOut.${progress.workspace}`, none);
  const session = useOpenSession(path, search.at);
  const leftOut = Array.isArray(kept) ? kept : none;
  return useCallback(
    () =>
      liveState({
        workspace: workspaces.getState(),
        ...{ path, search, progress, leftOut, session },
        today: today(),
      }),
    [path, search, progress, leftOut, session],
  );
}
