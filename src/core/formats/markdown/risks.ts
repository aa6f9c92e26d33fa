import { type Finding, type Phrase, phrase } from "../../finding";
import type { Plan } from "../../plan";
import { cited } from "../../sources";
import { type Block, heading, paragraph, type Row, table } from "./content";

/** What the change may do to somebody, the worst first, with what to do about it. */
export function risksSection({ risks, steps }: Plan): readonly Block[] {
  if (steps.length === 0) return [];
  return [
    heading(2, ["Risks"]),
    ...(risks.length === 0 ? [paragraph(["None is known."])] : []),
    ...findingTable(risks),
  ];
}

const ranks = { error: 0, warning: 1, advice: 2 } as const;
const words = { error: "Error", warning: "Warning", advice: "Advice" } as const;

/** Findings with why, what to do, and on whose word. */
export const findingTable = (findings: readonly Finding[]): readonly Block[] =>
  table(
    ["", "What", "Why, and what to do", "Source"],
    [...findings]
      .sort((a, b) => ranks[a.severity] - ranks[b.severity])
      .map(
        (each): Row => [
          [words[each.severity]],
          each.also && each.also.length > 0 ? phrase`${each.what} ${alike(each)}` : each.what,
          [...each.why, " ", ...each.mend],
          [`${cited(each.cites)} (${each.standing})`],
        ],
      ),
  );

const alike = ({ also = [] }: Finding): Phrase =>
  phrase`The same at ${also.length} more ${also.length === 1 ? "place" : "places"}.`;
