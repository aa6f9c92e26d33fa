import { plain } from "../../finding";
import { type Holding, isTrue } from "./holding";
import { stepHolds } from "./holds";
import { play } from "./move";
import { solveOf } from "./solve";
import type { LearnState } from "./state";
import type { Step, Walkthrough } from "./walkthrough";
import { wrongTurnsOf } from "./wrongTurns";

/** A step as it was solved: the states before and after it. */
export interface Solved {
  readonly step: Step;
  readonly before: LearnState;
  readonly after: LearnState;
}

export type Run =
  | { readonly ok: true; readonly solved: readonly Solved[]; readonly end: LearnState }
  | { readonly ok: false; readonly step: string; readonly why: string };

/**
 * Plays a walkthrough by what solves its steps. A wrong turn that is true before its step, a solution that does not
 * reach its check, and one that cannot be carried out are refused with the step.
 */
export function solveAll({ steps }: Walkthrough, start: LearnState): Run {
  const solved: Solved[] = [];
  let state = start;
  for (const step of steps) {
    const [early] = wrongTurnsOf(step, state);
    if (early) return refused(step, `This wrong turn is true before it: ${early.say}`);
    const played = solveStep(step, state);
    if (!played.ok) return played;
    solved.push({ step, before: state, after: played.state });
    state = played.state;
  }
  return { ok: true, solved, end: state };
}

/** The state after the moves that solve a step. */
export function solveStep(
  step: Step,
  state: LearnState,
):
  | { readonly ok: true; readonly state: LearnState }
  | { readonly ok: false; readonly step: string; readonly why: string } {
  let now = state;
  for (const move of solveOf(step)) {
    const moved = play(now, step.id, move);
    if (!moved.ok) return refused(step, `What solves it cannot be done: ${moved.why}`);
    now = moved.state;
  }
  const after = stepHolds(step, now);
  if (!isTrue(after))
    return refused(step, `What solves it does not reach its check.${because(after)}`);
  return { ok: true, state: now };
}

const refused = ({ id: step }: Step, why: string) => ({ ok: false, step, why }) as const;

const because = (holding: Holding): string => {
  if ("unknown" in holding) return ` ${plain(holding.unknown)}`;
  return !holding.holds && holding.why ? ` ${plain(holding.why)}` : "";
};
