import { name, type Phrase, parameterName, phrase } from "../finding";
import { circumstancesOf } from "../model";
import { differingOf } from "./changes";
import type { Comparison } from "./comparison";
import { makingOf } from "./making";
import type { Member } from "./member";
import { isSettable } from "./settled";
import { circumstancesMaking } from "./stated";

/** What of a connector cannot be planned: text that cannot be read yet, and values that no command sets. */
export function heldOf({ old, new: now }: Comparison, member: Member): readonly Phrase[] {
  const designed = member.now;
  if (!designed) return [];
  const called = name(designed.name);
  const drafts = Object.keys(designed.drafts).map(
    (each) =>
      phrase`${parameterName(each)} of ${called} cannot be read; its last good value stands.`,
  );
  if (!member.old) {
    const { unfit } = makingOf(designed, circumstancesMaking(now, designed));
    return [...drafts, ...unfit.map((each) => unknownTo(each.name))];
  }
  const circumstances = circumstancesOf(now, designed);
  const { stated, stays } = differingOf(designed, member.old, {
    now: circumstances,
    was: circumstancesOf(old, member.old),
  });
  return [
    ...drafts,
    ...stated
      .filter(({ parameter }) => !isSettable(parameter, circumstances))
      .map(({ parameter }) => unknownTo(parameter.name)),
    ...stays.map(
      (each) =>
        phrase`${parameterName(each.name)} of ${called} stays as it is deployed: no source says its default.`,
    ),
  ];

  function unknownTo(parameter: string): Phrase {
    return phrase`${parameterName(parameter)} of ${called} is left out: no command of this Exchange version sets it.`;
  }
}
