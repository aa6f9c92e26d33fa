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
import { isPassed, type Progress } from "../../workspace/practice/progress";

/** What the checks say of the state as it is now. */
export interface Judged {
  readonly wrong: readonly WrongTurn[];
  /** Steps that were done and hold no more, and why. */
  readonly undone: readonly { readonly step: Step; readonly why: string }[];
  /** The fact that is missing, where the check of this step cannot be computed. */
  readonly unknown: Phrase | undefined;
}

export const nothing: Judged = { wrong: [], undone: [], unknown: undefined };

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
