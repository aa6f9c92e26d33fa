import type { Check } from "./check";
import { isJunction } from "./holds";
import { strangersIn } from "./known";
import type { Step, Walkthrough } from "./walkthrough";

/** What is wrong with a walkthrough by itself, before it is played. */
export interface Unsound {
  /** Way to the place in its file. */
  readonly path: readonly (string | number)[];
  readonly step?: string;
  readonly what: string;
}

/** Ids that stand once, one right choice each, answers that are the right ones, and names that are known. */
export function unsoundIn(walkthrough: Walkthrough): readonly Unsound[] {
  const { steps, question } = walkthrough;
  const at = (id: string | undefined): Pick<Unsound, "path" | "step"> =>
    id === undefined
      ? { path: ["start", "kit"] }
      : { path: ["steps", steps.findIndex((each) => each.id === id)], step: id };
  return [
    ...steps.flatMap(({ id }, index) =>
      steps.findIndex((each) => each.id === id) === index
        ? []
        : [{ path: ["steps", index], step: id, what: `Two steps are called ${id}.` }],
    ),
    ...steps.flatMap((step) => choices(step).map((what) => ({ ...at(step.id), what }))),
    ...(rightOnes(question.choices).length === 1
      ? []
      : [{ path: ["question"], what: "The question has not exactly one right choice." }]),
    ...strangersIn(walkthrough).map(({ step, what }) => ({
      ...at(step),
      what: `Nothing here knows ${what}.`,
    })),
  ];
}

const rightOnes = (of: readonly { readonly right?: true }[]): readonly number[] =>
  of.flatMap(({ right }, index) => (right ? [index] : []));

function choices({ predict, check }: Step): readonly string[] {
  const answers = answersIn(check);
  if (!predict) return answers.length > 0 ? ["It asks for an answer and has no question."] : [];
  const right = rightOnes(predict.choices);
  if (right.length !== 1) return ["Its question has not exactly one right choice."];
  if (answers.length === 0) return ["Its question is not among what it checks."];
  return answers.every((each) => each === right[0])
    ? []
    : ["The answer that it checks is not the right choice."];
}

function answersIn(check: Check): readonly number[] {
  if (isJunction(check)) return check.of.flatMap(answersIn);
  return check.kind === "answer" ? [check.choice] : [];
}
