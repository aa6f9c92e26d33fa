import { useSyncExternalStore } from "react";
import { useWorkspaceState } from "../hooks";
import { practices } from "./current";
import type { PracticesState } from "./practices";
import type { Progress } from "./progress";

/** How far all walkthroughs are. */
export const usePractices = (): PracticesState =>
  useSyncExternalStore(practices.subscribe, practices.getState);

/** The progress of the walkthrough whose practice organisation is open. */
export function useOpenPractice(): Progress | undefined {
  const { records } = usePractices();
  const id = useWorkspaceState((state) => state.id);
  const practice = useWorkspaceState((state) => state.practice);
  if (practice === undefined || !Object.hasOwn(records, practice)) return undefined;
  const progress = records[practice];
  return progress?.workspace === id ? progress : undefined;
}
