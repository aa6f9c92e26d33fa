import { addressCount } from "../../chart";
import { relayDifference, strangerRelay, wordsOf } from "../../exposure";
import { name, type Phrase, phrase, value } from "../../finding";
import type { Organisation } from "../../model";
import type { Plan } from "../../plan";
import { countOf, type IpSet, isEmpty } from "../../values";
import { type Block, heading, joined, list, paragraph, type Row, table } from "./content";

/** From where strangers may relay, before and after; computed of every listener, not sampled. */
export function relaySection(organisation: Organisation, plan: Plan | undefined): readonly Block[] {
  const after = plan?.new ?? organisation;
  return [
    heading(2, ["Who may relay without signing in"]),
    ...(plan ? [list([toldOf(plan.old, phrase`Before`), toldOf(after, phrase`After`)])] : []),
    ...(plan ? [] : [paragraph(toldOf(after, phrase`Now`))]),
    ...(plan ? changed(plan) : []),
  ];
}

function toldOf(organisation: Organisation, when: Phrase): Phrase {
  const { v4, v6, addresses, unknown } = strangerRelay(organisation);
  const who = setsIn([v4.may, v6.may], organisation);
  const unsure = setsIn([v4.unknown, v6.unknown], organisation);
  const certain = addresses > 0n ? phrase`${addressCount(addresses)}: ${who}.` : phrase`nobody.`;
  return unknown > 0n
    ? phrase`${when}: ${certain} Of ${addressCount(unknown)} nobody can tell: ${unsure}.`
    : phrase`${when}: ${certain}`;
}

const setsIn = (sets: readonly IpSet[], { networks }: Organisation): Phrase =>
  joined(
    sets.filter((each) => !isEmpty(each)).map((each) => wordsOf(each, networks, 12)),
    ", ",
  );

/** Listener by listener, where it changes. */
function changed(plan: Plan): readonly Block[] {
  const { listeners } = relayDifference(plan.old, plan.new);
  if (listeners.length === 0) return [paragraph(["The plan does not change it."])];
  const cell = (set: IpSet): Phrase =>
    isEmpty(set)
      ? []
      : phrase`${addressCount(countOf(set))}: ${wordsOf(set, plan.new.networks, 12)}`;
  return table(
    ["Server", "Listens on", "May relay from now on", "May no longer", "Nobody can tell"],
    listeners.map(
      ({ server, endpoint, added, removed, undecided }): Row => [
        [name(server)],
        [value(endpoint)],
        cell(added),
        cell(removed),
        cell(undecided),
      ],
    ),
  );
}
