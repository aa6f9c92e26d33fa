import { plain } from "../../../finding";
import { identityOf } from "../../../model";
import type { Plan } from "../../../plan";
import { gapNotes } from "./gapNotes";
import { type Journey, journeyBack, journeyForth } from "./journey";
import { lostOf } from "./lost";
import type { Credential } from "./moveData";
import { planData, type Told, type Written } from "./planData";
import { applyMain, rollbackMain } from "./runtime/mains";
import { preflight } from "./runtime/preflight";
import { reading } from "./runtime/reading";
import { states } from "./runtime/states";
import { steps } from "./runtime/steps";
import { file, orRefusal, type Parts, pasted } from "./script";

export type PlanScriptOptions = Told;

const functions = [reading, states, preflight, steps];

/**
 * apply.ps1: looks whether all is as the plan expects, makes the steps in order, reads each back and stops at the
 * first that fails (plan-order.md 4). Exit codes: 0 done or nothing to do, 1 a step failed, 2 drift, nothing changed.
 */
export const applyScript = (plan: Plan, options: PlanScriptOptions = {}): string =>
  orRefusal(() => file(applyParts(plan, options)));

/** The same as one block to paste into a session: nothing is asked for but passwords. */
export const applyBlock = (plan: Plan, options: PlanScriptOptions = {}): string =>
  orRefusal(
    () => pasted(applyParts(plan, options), ["$WhatIf = $false", "$DomainController = ''"]),
    true,
  );

/**
 * rollback.ps1: takes back what it finds done, last step first, also after a part of it (plan-order.md 5). Exit codes:
 * 0 as deployed, 1 a step failed, 2 something was left, because somebody else changed it.
 */
export const rollbackScript = (plan: Plan, options: PlanScriptOptions = {}): string =>
  orRefusal(() => {
    const lost = lostOf(plan);
    const journey = journeyBack(plan);
    const written = planData(journey, options, lost);
    return file({
      ...partsOf(written),
      head: [
        `rollback.ps1: ${whatOf(journey)} back as they were deployed.`,
        "Run it in the Exchange Management Shell. It looks first what was done, and takes back that alone.",
        ...(lost.length > 0
          ? ["What does not come back:", ...lost.map((each) => `  ${each}`)]
          : []),
        ...stepsOf(written),
      ],
      functions: [...functions, rollbackMain],
    });
  });

function applyParts(plan: Plan, options: PlanScriptOptions): Parts {
  const journey = journeyForth(plan);
  const notes = [
    ...plan.held.map(plain),
    ...gapNotes(plan),
    ...lostOf(plan).map((each) => `rollback: ${each}`),
  ];
  const written = planData(journey, options, notes);
  return {
    ...partsOf(written),
    head: [
      `apply.ps1: ${whatOf(journey)} as designed.`,
      "Run it in the Exchange Management Shell; -WhatIf tries it. Nothing is changed unless all is as the plan expects.",
      ...stepsOf(written),
    ],
    functions: [...functions, applyMain],
  };
}

function partsOf({ table, credentials }: Written): Omit<Parts, "head" | "functions"> {
  return {
    parameters: [
      "[switch]$WhatIf",
      "[string]$DomainController",
      ...credentials.map(({ name }) => `[pscredential]$${name}`),
    ],
    plan: table,
    given: credentials.map(givenBy),
  };
}

const givenBy = ({ name }: Credential): string =>
  `if ($${name}) { $run.Given['${name}'] = $${name} }`;

const stepsOf = ({ titles }: Written): readonly string[] =>
  titles.length === 0
    ? ["There is no step."]
    : ["Steps:", ...titles.map((title, index) => `  ${index + 1} ${title}`)];

function whatOf({ plan, travellers }: Journey): string {
  const names = travellers.flatMap(({ states: all }) => {
    const one = all.find((each) => each !== null);
    return one ? [identityOf(plan.old, one)] : [];
  });
  const count = names.length;
  return count === 1 ? (names[0] ?? "") : `${count} connectors`;
}
