import { phrase } from "../../../finding";
import type { CheckOf } from "../check";
import { type Holding, no } from "../holding";
import type { LearnState } from "../state";
import { agrees } from "./agreeing";
import { leaves } from "./route";
import { answers } from "./sim";

/** The question that is open in Simulate has the fields of this one, and this is its answer. */
export function ask(check: CheckOf<"ask">, state: LearnState): Holding {
  const { question } = state;
  if ("sim" in check) {
    const { session, expect } = check.sim;
    return question && "simulate" in question && agrees(question.simulate, session)
      ? answers(question.simulate, expect, state)
      : another();
  }
  const { message, expect } = check.route;
  return question && "route" in question && agrees(question.route, message)
    ? leaves(question.route, expect, state)
    : another();
}

const another = (): Holding => no(phrase`Simulate asks something else.`);
