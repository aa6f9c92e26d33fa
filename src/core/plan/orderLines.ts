import { name, type Phrase, phrase } from "../finding";
import type { Connector } from "../model";
import type { OrderReason, Step } from "./plan";

/** Why the steps stand in their order, a line a pair, by their numbers; pairs of which one step is left out say nothing. */
export function orderLines(
  steps: readonly Step[],
  reasons: readonly OrderReason[],
): readonly Phrase[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return reasons.flatMap((reason) => {
    const [step, after] = [byId.get(reason.step), byId.get(reason.after)];
    return step && after ? [lineOf(step, after, reason.because)] : [];
  });
}

function lineOf(step: Step, after: Step, because: OrderReason["because"]): Phrase {
  const [own, other] = [nameOf(step), nameOf(after)];
  const head = phrase`Step ${step.n}, ${own}, comes after step ${after.n}, ${other}`;
  if (because === "refused")
    return phrase`${head}: Exchange refuses it while ${other} is as it was.`;
  return because === "mail"
    ? phrase`${head}: else mail would leave by a way that neither end has.`
    : phrase`${head}: else clients would lose what both ends give them, or get what neither does.`;
}

/** The name that it has before the step. */
const nameOf = ({ before, after }: Step) => name(((before ?? after) as Connector).name);
