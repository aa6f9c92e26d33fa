import type { Check, CheckOf, Junction, Leaf } from "./check";
import { ask } from "./checks/ask";
import { connector, noConnector } from "./checks/connector";
import { expected } from "./checks/expected";
import { exposure } from "./checks/exposure";
import { finding, refusal } from "./checks/finding";
import { answer, at, log, queue } from "./checks/looking";
import { permission } from "./checks/permission";
import { plan } from "./checks/plan";
import { property } from "./checks/property";
import { route } from "./checks/route";
import { script } from "./checks/script";
import { sim } from "./checks/sim";
import { allOf, anyOf, type Holding, notOf } from "./holding";
import type { LearnState } from "./state";
import type { Step } from "./walkthrough";

const leaves: {
  readonly [K in Leaf["kind"]]: (check: CheckOf<K>, state: LearnState) => Holding;
} = {
  connector,
  "no-connector": noConnector,
  property,
  permission,
  finding,
  refusal,
  sim,
  route,
  ask,
  expect: expected,
  exposure,
  script,
  plan,
  log,
  queue,
  at,
  answer,
};

/** Whether a check is true of a state (learn.md 2.2). Pure: the same state gives the same answer. */
export function holds(check: Check, state: LearnState): Holding {
  if (isJunction(check)) {
    const each = eachOf(check.of, state);
    if (check.kind === "any") return anyOf(each);
    return check.kind === "all" ? allOf(each) : notOf(allOf(each));
  }
  const judge = leaves[check.kind] as (check: Leaf, state: LearnState) => Holding;
  return judge(check, state);
}

export const isJunction = (check: Check): check is Junction =>
  check.kind === "all" || check.kind === "any" || check.kind === "not";

function* eachOf(of: readonly Check[], state: LearnState): Iterable<Holding> {
  for (const each of of) yield holds(each, state);
}

/** Whether a step is done: its check, with the answer to its own question. */
export const stepHolds = ({ id, check }: Pick<Step, "id" | "check">, state: LearnState): Holding =>
  holds(check, { ...state, step: id });
