import { phrase } from "../../../finding";
import type { CheckOf } from "../check";
import { type Holding, no, whether } from "../holding";
import type { LearnState } from "../state";
import { absent, connectorNamed } from "./named";

const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** The URL shows this place, and the selection and tab that are named. */
export function at({ place, select, tab }: CheckOf<"at">, state: LearnState): Holding {
  const { shown, organisation } = state;
  if (shown.place !== place || (tab !== undefined && !same(shown.tab, tab))) return no();
  if (select === undefined) return whether(true);
  const connector = connectorNamed(organisation, select);
  return connector ? whether(shown.select === connector.id) : absent(select);
}

/** That session, or one of that cause, is open; or the filter is set. */
export function log(check: CheckOf<"log">, { log: open }: LearnState): Holding {
  if (!open) return no(phrase`No log is open.`);
  if ("session" in check) return whether(same(open.session?.id, check.session));
  if ("cause" in check)
    return whether(open.session !== undefined && (open.session.cause ?? "none") === check.cause);
  return whether(same(open[check.filter], check.value) || same(open.find, check.value));
}

export const queue = ({ identity }: CheckOf<"queue">, state: LearnState): Holding =>
  whether(same(state.queue, identity));

/** The question of the step that is judged is answered so. */
export const answer = ({ choice }: CheckOf<"answer">, { step, answers }: LearnState): Holding =>
  whether(step !== undefined && Object.hasOwn(answers, step) && answers[step] === choice);
