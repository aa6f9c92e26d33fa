import { checkExpectations } from "../../../check";
import { phrase } from "../../../finding";
import type { Expectation } from "../../../model";
import type { CheckOf } from "../check";
import { anyOf, type Holding, no, whether } from "../holding";
import type { LearnState } from "../state";
import { agrees } from "./agreeing";

/** An expectation is kept whose question and answer agree with this, and the design keeps it. */
export function expected(check: CheckOf<"expect">, { organisation, today }: LearnState): Holding {
  const kept = checkExpectations(organisation, today).filter(({ expectation }) =>
    isLike(expectation, check),
  );
  if (kept.length === 0) return no(phrase`No such expectation is kept.`);
  return anyOf(
    kept.map(({ ok, missing: [lack] }) =>
      ok === "cannot tell" && lack
        ? { unknown: lack }
        : whether(ok === true, phrase`The expectation is kept, and the design breaks it.`),
    ),
  );
}

function isLike(expectation: Expectation, check: CheckOf<"expect">): boolean {
  if ("sim" in check) {
    if (!("simulate" in expectation)) return false;
    const { session, expect } = check.sim;
    return agrees(expectation.simulate, session) && says({ ...expectation.expect }, expect);
  }
  if (!("route" in expectation)) return false;
  const { message, expect } = check.route;
  return agrees(expectation.route, message) && says({ ...expectation.expect }, expect);
}

/** The kept answer says what is asked for; that it names no reply leaves the verdict a promise. */
function says(
  kept: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(wanted).every(
    ([part, value]) =>
      value === "any" ||
      (part === "reply" && kept[part] === undefined) ||
      lower(kept[part]) === lower(value),
  );
}

const lower = (value: unknown): unknown =>
  typeof value === "string" ? value.toLowerCase() : value;
