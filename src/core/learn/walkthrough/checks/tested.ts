import { parameter } from "../../../catalogue";
import { parameterName, phrase, value as told } from "../../../finding";
import { type Connector, effectiveOf, type Organisation } from "../../../model";
import {
  type Family,
  type IpSet,
  ipSet,
  isSubset,
  parseRange,
  sameValue,
  type Value,
} from "../../../values";
import type { Test } from "../check";
import { type Holding, no, whether } from "../holding";

/** Whether the value in force of a parameter is as the test says; `Name` counts as a parameter. */
export function tested(
  organisation: Organisation,
  connector: Connector,
  parameter: string,
  test: Test,
): Holding {
  if ("said" in test) return whether(Object.hasOwn(connector.explicit, parameter) === test.said);
  if (parameter === "Name") return compared(connector, parameter, connector.name, test);
  const effective = effectiveOf(organisation, connector)[parameter];
  if (!effective) return no(phrase`${parameterName(parameter)} is no parameter of this side.`);
  if (effective.origin !== "unknown") return compared(connector, parameter, effective.value, test);
  // Of what nobody said and no document gives a default, nothing is in force.
  if (!connector.unknown.includes(parameter)) return compared(connector, parameter, null, test);
  return { unknown: phrase`${parameterName(parameter)} was not imported.` };
}

function compared(
  { kind: side }: Connector,
  name: string,
  value: Value,
  test: Exclude<Test, { said: boolean }>,
): Holding {
  const declared = parameter(side, name);
  const kind = declared?.role === "property" ? declared.kind : undefined;
  const same = (a: Value, b: Value): boolean =>
    Array.isArray(a) && Array.isArray(b)
      ? sameMembers(a, b)
      : (kind?.equal(a, b) ?? false) || sameText(a, b);
  const why = phrase`${parameterName(name)} is ${told(kind ? kind.show(value) : String(value))}.`;
  if ("is" in test) return whether(same(value, test.is), why);
  if ("isNot" in test) return whether(!same(value, test.isNot), why);
  if ("has" in test) return whether(membersOf(value).includes(test.has.toLowerCase()), why);
  if ("most" in test) return whether(typeof value === "number" && value <= test.most, why);
  return whether(Array.isArray(value) && isWithin(value, test.within), why);
}

const membersOf = (value: Value): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map((each) => String(each).toLowerCase());

/** The order of a list decides nothing that a check may ask. */
function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const [these, those] = [new Set(membersOf(a)), new Set(membersOf(b))];
  return these.size === those.size && [...these].every((each) => those.has(each));
}

const sameText = (a: Value, b: Value): boolean =>
  typeof a === "string" && typeof b === "string"
    ? a.toLowerCase() === b.toLowerCase()
    : sameValue(a, b);

/** Addresses of a list of ranges; what cannot be read holds none. */
const setOf = (family: Family, texts: readonly string[]): IpSet =>
  ipSet(
    family,
    texts.flatMap((text) => {
      const range = parseRange(text);
      return range.ok && range.value.family === family ? [range.value] : [];
    }),
  );

const isWithin = (ranges: readonly string[], bounds: readonly string[]): boolean =>
  ([4, 6] as const).every((family) => isSubset(setOf(family, ranges), setOf(family, bounds)));
