import { type Finding, plain, type Severity } from "../../core/finding";
import { riskPage, type Step } from "../../core/plan";

/** Where each risk is told: with the step that brings it, or with the plan as a whole. */
export interface StepRisks {
  readonly of: ReadonlyMap<string, readonly Finding[]>;
  readonly whole: readonly Finding[];
}

/** A risk stands with the first step of its connector that sets its parameter, else with the connector's first step. */
export function stepRisks({
  steps,
  risks,
}: {
  readonly steps: readonly Step[];
  readonly risks: readonly Finding[];
}): StepRisks {
  const byConnector = new Map<string, Step[]>();
  for (const step of steps) {
    const id = (step.after ?? step.before)?.id;
    if (id !== undefined) byConnector.set(id, [...(byConnector.get(id) ?? []), step]);
  }
  const of = new Map<string, Finding[]>();
  const whole: Finding[] = [];
  for (const risk of risks.flatMap(unfolded)) {
    const own = byConnector.get(risk.place.connector ?? "") ?? [];
    const step = own.find((each) => sets(each, risk.place.parameter)) ?? own[0];
    if (step) of.set(step.id, [...(of.get(step.id) ?? []), risk]);
    else whole.push(risk);
  }
  return { of, whole };
}

/** Folded findings each at their own place. */
const unfolded = (risk: Finding): readonly Finding[] => [risk, ...(risk.also ?? [])];

function sets({ before, after }: Step, parameter: string | undefined): boolean {
  if (parameter === undefined || !before || !after) return false;
  if (parameter === "Name") return before.name !== after.name;
  return before.explicit[parameter] !== after.explicit[parameter];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

export const worstFirst = (risks: readonly Finding[]): readonly Finding[] =>
  [...risks].sort((a, b) => ranks[a.severity] - ranks[b.severity]);

/** Exchange itself would refuse the design: there is no way past it. */
export const isRefused = ({ code }: Finding): boolean => code === "refused-design";

/** What an acceptance is of: the same risk with other figures is another one. */
export const riskKey = ({ code, place, what }: Finding): string =>
  JSON.stringify([code, place.connector ?? place.server ?? "", place.parameter ?? "", plain(what)]);

/** Risks of severity error of the steps that are kept: each is accepted by name before scripts are offered. */
export function errorsOf(
  { of, whole }: StepRisks,
  isKept: (step: string) => boolean,
): readonly Finding[] {
  const kept = [...of].flatMap(([step, risks]) => (isKept(step) ? risks : []));
  return [...whole, ...kept].filter(({ severity }) => severity === "error");
}

/** `Widens relay`: a risk in a few words. */
export const riskWords = ({ code }: Finding): string => riskPage(code)?.title ?? code;
