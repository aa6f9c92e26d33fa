import { type Phrase, parameterName, phrase } from "../finding";
import type { Member, Version } from "./member";
import type { Leg } from "./search";
import type { Technique } from "./technique";

/** Why a step has its form, in words. */
export function whyOf(members: readonly Member[], leg: Leg): Phrase {
  const member = members[leg.at] as Member;
  return whys[leg.technique](member, leg);
}

const whys: Readonly<Record<Technique, (member: Member, leg: Leg) => Phrase>> = {
  create: () => phrase`What is new comes first, so that it serves before another lets go.`,
  dark: () =>
    phrase`New- cannot make it whole, so it begins disabled and takes no client until all of it is set.`,
  later: () => phrase`New- does not take these values; Set- does.`,
  rights: (_, { from, to }) =>
    from.shape.dark
      ? phrase`Rights come after the connector is there and before it is switched on.`
      : to.shape.rights === "new"
        ? phrase`Rights are entries of their own in the directory, so they have a step of their own.`
        : phrase`Rights follow.`,
  "narrow-rights": () =>
    phrase`First goes what the design does not grant; what it adds comes when the ranges are final.`,
  on: () => phrase`It is whole now, so it is switched on.`,
  values: (_, { from, to }) => {
    const names = changedNames(from, to);
    const [only] = names;
    if (from.connector?.name !== to.connector?.name)
      return only === undefined
        ? phrase`The name is free now.`
        : phrase`All that differs stands in one command, with the new name.`;
    return names.length === 1 && only !== undefined
      ? phrase`Nothing but ${parameterName(only)} differs.`
      : phrase`All that differs stands in one command, which is judged as a whole.`;
  },
  part: () => phrase`Split in two, so that nobody may do in between what neither end allows.`,
  rename: () => phrase`The name is free now.`,
  remove: ({ kind }) =>
    kind === "send"
      ? phrase`What goes is removed last, when the other connectors are as they are to be.`
      : phrase`What goes is removed last, when others serve its clients.`,
  union: (member) =>
    member.kind === "send"
      ? phrase`It takes the new address spaces beside its own, so that their mail never looks for another way.`
      : phrase`It takes the new place beside its own, so that nobody is left without it.`,
  shrink: () => phrase`First it lets go of what it does not keep.`,
  halves: () =>
    phrase`An equal range would be refused. Its pieces lie inside the range of the other connector, so they are accepted and win at once.`,
  exact: () =>
    phrase`Bound to the server's own addresses it may have the same range as the other connector, and wins.`,
  "spare-name": () => phrase`Both names are taken, so it has a spare one for a moment.`,
  parked: () =>
    phrase`Nothing else is accepted: it waits on a port that nobody uses while the other one moves.`,
  join: (_, { from }) =>
    phrase`The temporary ${parameterName(Object.keys(from.shape.lists).join(", "))} ends: the design's own comes back.`,
};

/** Parameters that hold other values after a leg. */
export function changedNames(
  { connector: before }: Version,
  { connector: after }: Version,
): readonly string[] {
  const [old, now] = [before?.explicit ?? {}, after?.explicit ?? {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (each) => old[each] !== now[each],
  );
}
