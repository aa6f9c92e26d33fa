import { received } from "../../../check";
import { name, type Phrase, phrase, value } from "../../../finding";
import type { InboundQuestion } from "../../../model";
import type { CheckOf } from "../check";
import { type Holding, whether } from "../holding";
import type { LearnState } from "../state";

type Expected = CheckOf<"sim">["expect"];

/** The answer of the simulation to this session, whether or not anybody asked. */
export const sim = ({ session, expect }: CheckOf<"sim">, state: LearnState): Holding =>
  answers(session, expect, state);

export function answers(
  session: InboundQuestion,
  { verdict, ...rest }: Expected,
  { organisation, today }: LearnState,
): Holding {
  const expected = { ...rest, ...(verdict !== "any" && { verdict }) };
  const { got, differs, missing } = received(organisation, session, expected, today);
  const [lack] = missing;
  if (lack) return { unknown: lack };
  return whether(differs.length === 0, toldOf(session, got));
}

function toldOf({ from }: InboundQuestion, got: Readonly<Record<string, unknown>>): Phrase {
  const by = typeof got.connector === "string" ? phrase` by ${name(got.connector)}` : [];
  return phrase`The session of ${value(from)} is now ${value(String(got.verdict))}${by}.`;
}
