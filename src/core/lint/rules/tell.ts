import type { Finding, Measured } from "../../finding";
import type { Hit, Rule } from "./rule";
import { type Words, wordsOf } from "./words";

/** A hit as the finding that people read. */
export const tell = (rule: Rule, hit: Hit): Finding =>
  findingOf(rule.code, wordsOf(rule.code), placeOf(hit), hit);

/** What was found at a place, in the words of its code. */
export function findingOf(
  code: string,
  { severity, standing, cites, tell: told }: Words,
  place: Finding["place"],
  hit: Pick<Hit, "fill" | "fixes" | "measured" | "severity" | "standing">,
): Finding {
  const { what, why, mend } = told(hit.fill);
  return {
    code,
    severity: hit.severity ?? severity,
    place,
    what,
    why,
    mend,
    cites,
    standing: hit.standing ?? standing,
    fixes: hit.fixes ?? noFixes,
    measured: hit.measured ?? filledIn(hit.fill),
  };
}

const noFixes: Finding["fixes"] = [];

/** A hit at a connector that names another server too stands at the connector. */
function placeOf({ receiver, sender, server, parameter, row, fill }: Hit): Finding["place"] {
  const connector = receiver?.connector ?? sender?.connector;
  const on = receiver?.server ?? (connector ? undefined : server);
  const domain = connector || on ? undefined : fill?.domain;
  const place: Writable<Finding["place"]> = {};
  if (connector) place.connector = connector.id;
  if (on) place.server = on.id;
  if (domain !== undefined) place.domain = textOf(domain);
  if (parameter !== undefined) place.parameter = parameter;
  if (row !== undefined) place.row = row;
  return place;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the words name: a finding that was accepted for one domain or right does not hold for another. */
const filledIn = (fill: Hit["fill"]): Measured => ({
  values: Object.values(fill ?? {}).map(textOf),
});

const textOf = (said: NonNullable<Hit["fill"]>[string]): string =>
  typeof said === "object" ? said.text : String(said);
