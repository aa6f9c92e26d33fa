import { routed } from "../../../check";
import { name, phrase, value } from "../../../finding";
import type { OutboundQuestion } from "../../../model";
import type { CheckOf } from "../check";
import { type Holding, whether } from "../holding";
import type { LearnState } from "../state";

/** The outbound answer to this message, whether or not anybody asked. */
export const route = ({ message, expect }: CheckOf<"route">, state: LearnState): Holding =>
  leaves(message, expect, state);

export function leaves(
  message: OutboundQuestion,
  expect: CheckOf<"route">["expect"],
  { organisation }: LearnState,
): Holding {
  const { got, differs, missing } = routed(organisation, message, expect);
  const [lack] = missing;
  if (lack) return { unknown: lack };
  const by = typeof got.connector === "string" ? phrase` by ${name(got.connector)}` : [];
  return whether(
    differs.length === 0,
    phrase`Mail to ${value(message.rcptTo)} is now ${value(String(got.outcome))}${by}.`,
  );
}
