import { type Finding, phrase } from "../../../finding";
import { problemsOf, refusedAmong } from "../../../lint";
import { orderedConnectors } from "../../../model";
import type { CheckOf } from "../check";
import { type Holding, whether } from "../holding";
import type { LearnState } from "../state";
import { connectorNamed, absent as nothingThere } from "./named";

/** A finding stands in the design, at one connector or anywhere; an accepted one stands there too. */
export function finding({ code, at, absent }: CheckOf<"finding">, state: LearnState): Holding {
  const { each, accepted, notChecked } = problemsOf(state.organisation, { today: state.today });
  const all = [...each, ...accepted.map((one) => one.finding)];
  const found = stands(
    all.filter((one) => one.code === code),
    at,
    state,
  );
  const lack = notChecked.find((one) => one.code === code);
  if (found === false && lack)
    return {
      unknown: phrase`Whether ${code} is found hangs on what is not known: ${lack.needs.join(", ")}.`,
    };
  return said(found, absent, at);
}

/** The cmdlets refuse the design by a row of our notes, whichever finding tells it. */
export function refusal({ row, at, absent }: CheckOf<"refusal">, state: LearnState): Holding {
  const { organisation } = state;
  const refused = [...refusedAmong(organisation, orderedConnectors(organisation)).values()];
  const by = refused
    .flat()
    .filter(({ cites }) => cites.some((each) => each === row || each.startsWith(`${row}-`)));
  return said(stands(by, at, state), absent, at);
}

/** Whether one of the findings is at the connector that is named; undefined: that connector is not there. */
function stands(
  found: readonly Finding[],
  at: string | undefined,
  { organisation }: LearnState,
): boolean | undefined {
  if (at === undefined) return found.length > 0;
  const connector = connectorNamed(organisation, at);
  return connector && found.some(({ place }) => place.connector === connector.id);
}

const said = (found: boolean | undefined, absent: true | undefined, at = ""): Holding =>
  found === undefined
    ? absent
      ? whether(true)
      : nothingThere(at)
    : whether(found !== (absent ?? false));
