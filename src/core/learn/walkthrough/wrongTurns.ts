import { isTrue } from "./holding";
import { holds } from "./holds";
import type { LearnState } from "./state";
import type { Step, WrongTurn } from "./walkthrough";

/** The known wrong turns of a step that a state has taken, in their order. */
export const wrongTurnsOf = (
  { id, wrongTurns }: Pick<Step, "id" | "wrongTurns">,
  state: LearnState,
): readonly WrongTurn[] =>
  wrongTurns.filter(({ when }) => isTrue(holds(when, { ...state, step: id })));
