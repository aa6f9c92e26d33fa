import { name, phrase } from "../../finding";
import type { Plan } from "../../plan";
import { testKitOf } from "../testKit";
import { type Block, heading, list, paragraph, type Row, table } from "./content";

/** How it is proved that the change did what it should: from inside by verify.ps1, from outside by the test kit. */
export function proofSection(plan: Plan): readonly Block[] {
  if (plan.steps.length === 0) return [];
  const { checks, left } = testKitOf(plan);
  return [
    heading(2, ["How to verify"]),
    paragraph(
      phrase`verify.ps1 reads back every value that the plan sets, and prints PASS or FAIL for each. It changes nothing.`,
    ),
    ...(checks.length > 0
      ? [
          paragraph([
            "From clients; the commands are in test-kit.ps1 and test-kit.sh. The answers were simulated.",
          ]),
        ]
      : []),
    ...table(
      ["Check", "Connector", "What", "From", "Before", "After"],
      checks.map(
        (each): Row => [
          [String(each.number)],
          [name(each.connector)],
          each.title,
          each.from,
          each.before.words,
          each.differs ? each.after.words : ["the same"],
        ],
      ),
    ),
    ...(left.length > 0 ? [paragraph(["No command proves:"]), list(left)] : []),
  ];
}
