import { useEffect, useRef, useState } from "react";
import type { LearnState, Walkthrough } from "../../core/learn";
import { whenIdle } from "../../ui/later";
import { workspaces } from "../../workspace/current";
import { practices } from "../../workspace/practice/current";
import { type Progress, tick } from "../../workspace/practice/progress";
import { type Judged, judge, nothing } from "./judge";

/** Edits rest so long before they are judged: no key waits for it. */
const rest = 150;

/**
 * Judges the state whenever it has come to rest, and ticks the step that is looked at when its check is true. Only
 * that step, its wrong turns and the steps that must go on to hold are judged.
 */
export function useJudged(
  walkthrough: Walkthrough,
  progress: Progress,
  stateNow: () => LearnState | undefined,
): Judged {
  const [judged, setJudged] = useState(nothing);
  const latest = useRef({ walkthrough, progress, stateNow });
  latest.current = { walkthrough, progress, stateNow };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown, answered or looked at asks anew
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const run = () => {
      if (!current) return;
      const now = latest.current;
      const state = now.stateNow();
      if (!state || workspaces.getState().phase !== "open") return;
      const next = judge(now.walkthrough, now.progress, state);
      setJudged((before) => (same(before, next.judged) ? before : next.judged));
      if (next.done !== undefined && workspaces.getState().role === "owner")
        practices.change(now.progress.walkthrough, (each) => tick(each, next.done as string));
    };
    const schedule = () => {
      clearTimeout(timer);
      timer = setTimeout(() => whenIdle(run), rest);
    };
    let { organisation } = workspaces.getState();
    const stop = workspaces.subscribe(() => {
      const next = workspaces.getState().organisation;
      if (next === organisation) return;
      organisation = next;
      schedule();
    });
    schedule();
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [walkthrough, progress, stateNow]);
  return judged;
}

const same = (a: Judged, b: Judged): boolean =>
  JSON.stringify(a.unknown) === JSON.stringify(b.unknown) &&
  a.wrong.length === b.wrong.length &&
  a.wrong.every((each, index) => each === b.wrong[index]) &&
  a.undone.length === b.undone.length &&
  a.undone.every((each, index) => {
    const other = b.undone[index];
    return each.step === other?.step && each.why === other.why;
  });
