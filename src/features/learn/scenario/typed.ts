import {
  defaultsFor,
  type Parameter,
  type Scenario,
  takesSeveral,
  typedText,
} from "../../../core/learn";
import type { Organisation } from "../../../core/model";

/** What stands in the fields of a scenario: texts, and the servers that are ticked. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Servers are ticked, all else is typed. */
export const isTicked = ({ kind }: Parameter): boolean => kind === "servers";

/** What the fields begin with in an organisation; a field for which it has nothing is empty. */
export function beginning(organisation: Organisation, scenario: Scenario): Typed {
  const values = defaultsFor(organisation, scenario);
  return Object.fromEntries(
    scenario.parameters.map((parameter) => {
      const value = Object.hasOwn(values, parameter.id) ? values[parameter.id] : undefined;
      if (isTicked(parameter)) return [parameter.id, Array.isArray(value) ? value : []];
      return [parameter.id, value === undefined ? "" : typedText(parameter, value)];
    }),
  );
}

/** What was typed is kept while the app is open: looking elsewhere loses nothing. */
const kept = new Map<string, Typed>();

export const keptFor = (key: string): Typed | undefined => kept.get(key);

export const keep = (key: string, typed: Typed): void => void kept.set(key, typed);

/** Rows of a field that takes several values. */
export const rowsOf = (parameter: Parameter, text: string): number =>
  takesSeveral(parameter) ? Math.min(6, Math.max(2, text.split("\n").length)) : 1;
