import type { Finding } from "../../../finding";
import { phrase } from "../../../finding";
import { type Problems, problemsOf } from "../../../lint";
import type { CheckOf } from "../check";
import { type Holding, whether } from "../holding";
import type { LearnState } from "../state";
import { connectorNamed, absent as nothingThere } from "./named";

/** A finding stands in the design, at one connector or anywhere; an accepted one stands there too. */
export function finding({ code, at, absent }: CheckOf<"finding">, state: LearnState): Holding {
  const problems = problemsOf(state.organisation, { today: state.today });
  const found = stands(problems, state, at, (each) => each.code === code);
  const lack = problems.notChecked.find((each) => each.code === code);
  if (found === false && lack)
    return {
      unknown: phrase`Whether ${code} is found hangs on what is not known: ${lack.needs.join(", ")}.`,
    };
  return said(found, absent, at);
}

/** What the cmdlets refuse by a row of our notes stands in the design. */
export function refusal({ row, at, absent }: CheckOf<"refusal">, state: LearnState): Holding {
  const problems = problemsOf(state.organisation, { today: state.today });
  const found = stands(
    problems,
    state,
    at,
    ({ code, cites }) =>
      code.startsWith("refused/") &&
      cites.some((each) => each === row || each.startsWith(`${row}-`)),
  );
  return said(found, absent, at);
}

/** Undefined: the connector is not there. */
function stands(
  { each, accepted }: Problems,
  { organisation }: LearnState,
  at: string | undefined,
  wanted: (finding: Finding) => boolean,
): boolean | undefined {
  const connector = at === undefined ? undefined : connectorNamed(organisation, at);
  if (at !== undefined && !connector) return undefined;
  const all = [...each, ...accepted.map((one) => one.finding)];
  return all.some((one) => wanted(one) && (!connector || one.place.connector === connector.id));
}

const said = (found: boolean | undefined, absent: true | undefined, at = ""): Holding =>
  found === undefined ? (absent ? whether(true) : nothingThere(at)) : whether(found !== absent);
