import { useMemo } from "react";
import { type LearnState, type Step, solveOf, type Walkthrough } from "../../core/learn";
import { toast } from "../../ui/toast";
import { practices } from "../../workspace/practice/current";
import { after, answer, goTo, hint, type Progress, skip } from "../../workspace/practice/progress";
import { useDoIt } from "./useDoIt";
import { useGo } from "./useGo";

/** What can be done with a step. */
export interface StepActions {
  readonly answer: (step: Step, choice: number) => void;
  readonly hint: (step: Step, level: number) => void;
  readonly goThere: (step: Step) => void;
  /** Passes it over; what later steps build on is done all the same. */
  readonly skip: (step: Step) => void;
  readonly doIt: (step: Step) => void;
  readonly next: (step: Step) => void;
  readonly open: (step: string) => void;
}

/** Whether later steps build on what this one changes in the organisation. */
export const isBuiltOn = (step: Step): boolean =>
  solveOf(step).some(({ does }) => does === "edit" || does === "unset" || does === "keep");

export function useStepActions(
  walkthrough: Walkthrough | undefined,
  progress: Progress | undefined,
  stateNow: () => LearnState | undefined,
): StepActions {
  const go = useGo();
  const doIt = useDoIt(progress, stateNow);
  const key = progress?.walkthrough ?? "";
  return useMemo(() => {
    const change = (next: (each: Progress) => Progress) => practices.change(key, next);
    return {
      answer: (step, choice) => change((each) => answer(each, step.id, choice)),
      hint: (step, level) => change((each) => hint(each, step.id, Math.min(3, level))),
      goThere: go,
      skip: (step) => {
        if (isBuiltOn(step)) {
          doIt(step, { edits: true });
          toast("Skipped, and done for you: later steps build on it");
        }
        change((each) => {
          const skipped = skip(each, step.id);
          return walkthrough ? goTo(skipped, after(skipped, walkthrough, step.id)) : skipped;
        });
      },
      doIt: (step) => doIt(step),
      next: (step) =>
        change((each) => (walkthrough ? goTo(each, after(each, walkthrough, step.id)) : each)),
      open: (step) => change((each) => goTo(each, step)),
    };
  }, [key, walkthrough, go, doIt]);
}
