import { wordsOf } from "../exposure";
import { name, type Phrase, phrase, value } from "../finding";
import type { Organisation } from "../model";
import type { Gap, Step } from "./plan";

/** After which steps something is not served for a moment, and what. */
export function gapText(gap: Gap, steps: readonly Step[], organisation: Organisation): Phrase {
  const numbers = gap.steps.flatMap((id) => steps.find((each) => each.id === id)?.n ?? []);
  const when = whenText(numbers);
  if (gap.kind === "send")
    return phrase`${when} mail for ${value(gap.domain)} leaves by none of the connectors of the two ends.`;
  const server = organisation.servers[gap.server]?.name ?? gap.server;
  const clients = wordsOf(gap.set, organisation.networks);
  const where = phrase`${value(gap.endpoint)} on ${name(server)}`;
  const lost = gap.lost.filter((each) => each !== "service");
  if (lost.length === 0) return phrase`${when} no connector takes ${clients} at ${where}.`;
  return phrase`${when} ${clients} at ${where} have not: ${lost.join(", ")}.`;
}

function whenText(numbers: readonly number[]): string {
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return "For a moment";
  return first === last
    ? `After step ${first}, until the next,`
    : `After steps ${first} to ${last}`;
}
