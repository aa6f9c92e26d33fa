import { name, phrase } from "../../finding";
import type { Plan } from "../../plan";
import { counted } from "../../values";
import { testKitOf } from "../testKit";
import { type Block, heading, list, paragraph, type Row, table } from "./content";

/** How it is proved that the change did what it should: from inside by verify.ps1, from outside by the test kit. */
export function proofSection(plan: Plan): readonly Block[] {
  if (plan.steps.length === 0) return [];
  const shown = plan.differences.slice(0, most);
  const { checks, left } = testKitOf({ ...plan, differences: shown });
  const differing = checks.filter(({ differs }) => differs);
  const same = checks.length - differing.length;
  const more = plan.differences.length - shown.length;
  return [
    heading(2, ["How to verify"]),
    paragraph(
      phrase`verify.ps1 reads back every value that the plan sets, and prints PASS or FAIL for each. It changes nothing.`,
    ),
    ...(checks.length > 0
      ? [
          paragraph([
            differing.length > 0
              ? "From clients, by the commands of the test kit, these answers change. They were simulated."
              : "From clients no answer that was simulated changes.",
          ]),
        ]
      : []),
    ...table(
      ["Check", "Connector", "What", "From", "Before", "After"],
      differing.map(
        (each): Row => [
          [String(each.number)],
          [name(each.connector)],
          each.title,
          each.from,
          each.before.words,
          each.after.words,
        ],
      ),
    ),
    ...(same > 0
      ? [
          paragraph([
            `${counted(same, "check")} of the kit ${same === 1 ? "shows" : "show"} that the rest stays as it is.`,
          ]),
        ]
      : []),
    ...(more > 0
      ? [paragraph([`The checks of ${counted(more, "more connector")} stand in the kit alone.`])]
      : []),
    ...(left.length > 0 ? [paragraph(["No command proves:"]), list(left)] : []),
  ];
}

/** Of more connectors nobody reads the checks in a document. */
const most = 60;
