import { type Finding, firstOf, name, type Phrase, value } from "../../finding";
import { identityOf, type Organisation } from "../../model";
import type { Plan } from "../../plan";
import { cited } from "../../sources";
import { type Block, heading, paragraph, type Row, table } from "./content";

/** What the change may do to somebody, the worst first, with what to do about it. */
export function risksSection(plan: Plan): readonly Block[] {
  const { risks, steps } = plan;
  if (steps.length === 0) return [];
  return [
    heading(2, ["Risks"]),
    ...(risks.length === 0 ? [paragraph(["None is known."])] : []),
    ...findingTable(risks, [plan.new, plan.old]),
  ];
}

const ranks = { error: 0, warning: 1, advice: 2 } as const;
const words = { error: "Error", warning: "Warning", advice: "Advice" } as const;

/** Findings with where, why, what to do, and on whose word; places are named by the first organisation that knows them. */
export const findingTable = (
  findings: readonly Finding[],
  known: readonly Organisation[],
): readonly Block[] =>
  table(
    ["", "What", "Where", "Why, and what to do", "Source"],
    [...findings]
      .sort((a, b) => ranks[a.severity] - ranks[b.severity])
      .map(
        (each): Row => [
          [words[each.severity]],
          each.what,
          placesOf(each, known),
          [...each.why, " ", ...each.mend],
          [`${cited(each.cites)} (${each.standing})`],
        ],
      ),
  );

/** So many places of one finding are named; of more their number is told. */
const most = 8;

function placesOf(finding: Finding, known: readonly Organisation[]): Phrase {
  const places = [finding, ...(finding.also ?? [])].map(({ place }) => placeOf(place, known));
  return firstOf(places, most);
}

/** The connector, server or domain that a finding points at. */
export function placeOf(place: Finding["place"], known: readonly Organisation[]): Phrase {
  for (const organisation of known) {
    const connector = own(organisation.connectors, place.connector);
    if (connector) return [name(identityOf(organisation, connector))];
    const server = own(organisation.servers, place.server);
    if (server) return [name(server.name)];
    const domain = own(organisation.acceptedDomains, place.domain);
    if (domain) return [value(domain.domain)];
  }
  return place.domain === undefined ? ["the organisation"] : [value(place.domain)];
}

const own = <T>(parts: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(parts, id) ? parts[id] : undefined;
