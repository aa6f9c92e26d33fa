import { useEffect, useRef, useState } from "react";
import { type Phrase, plain } from "../../core/finding";
import {
  isTrue,
  type LearnState,
  type Step,
  stepHolds,
  stillHolds,
  undone,
  type Walkthrough,
  type WrongTurn,
  wrongTurnsOf,
} from "../../core/learn";
import { whenIdle } from "../../ui/later";
import { workspaces } from "../../workspace/current";
import { practices } from "../../workspace/practice/current";
import { isPassed, type Progress, tick } from "../../workspace/practice/progress";

/** What the checks say of the state as it is now. */
export interface Judged {
  readonly wrong: readonly WrongTurn[];
  /** Steps that were done and hold no more, and why. */
  readonly undone: readonly { readonly step: Step; readonly why: string }[];
  /** The fact that is missing, where the check of this step cannot be computed. */
  readonly unknown: Phrase | undefined;
}

const nothing: Judged = { wrong: [], undone: [], unknown: undefined };

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

/** What the checks say, and the step that is done by that. */
export function judge(
  walkthrough: Walkthrough,
  progress: Progress,
  state: LearnState,
): { readonly judged: Judged; readonly done: string | undefined } {
  const step = walkthrough.steps.find(({ id }) => id === progress.step);
  const ticked = (id: string) => progress.ticked.includes(id);
  const gone = undone(walkthrough, state, ticked).map((each) => {
    const holding = stillHolds(each, state);
    const why = "why" in holding && holding.why ? plain(holding.why) : "";
    return { step: each, why };
  });
  if (!step) return { judged: { ...nothing, undone: gone }, done: undefined };
  const open = !ticked(step.id);
  const holding = open ? stepHolds(step, state) : undefined;
  return {
    judged: {
      wrong: wrongTurnsOf(step, state),
      undone: gone,
      unknown:
        holding && "unknown" in holding && !isPassed(progress, step.id)
          ? holding.unknown
          : undefined,
    },
    done: holding && isTrue(holding) ? step.id : undefined,
  };
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
