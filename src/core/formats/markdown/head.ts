import { count, name, type Phrase, phrase, value } from "../../finding";
import type { Problems } from "../../lint";
import type { Organisation } from "../../model";
import type { Plan } from "../../plan";
import { counted } from "../../values";
import { type Block, paragraph, table } from "./content";

/** What the document is of, in numbers. */
export function headOf(
  organisation: Organisation,
  plan: Plan | undefined,
  problems: Problems,
  today: string | undefined,
): readonly Block[] {
  const { version, servers, facts } = organisation;
  const all = Object.values(organisation.connectors);
  const receive = all.filter(({ kind }) => kind === "receive").length;
  const rows: (readonly [Phrase, Phrase])[] = [
    [["Organisation"], phrase`${name(organisation.name)}, Exchange ${version}`],
    ...(facts.organisation === undefined
      ? []
      : [[["In Exchange"], [value(facts.organisation)]] as const]),
    ...(today === undefined ? [] : [[["Day"], [dayText(today)]] as const]),
    [
      ["Holds"],
      [
        `${counted(Object.keys(servers).length, "server")}, ${counted(receive, "receive connector")}, ${counted(all.length - receive, "send connector")}`,
      ],
    ],
    ...(plan ? planRows(plan) : []),
    [["Findings"], [severityText(problems.counts)]],
  ];
  return [
    ...table(["", ""], rows),
    ...(plan && plan.steps.length === 0
      ? [paragraph(["The design equals what is deployed. Nothing to run."])]
      : []),
  ];
}

function planRows({ differences, steps, risks }: Plan): (readonly [Phrase, Phrase])[] {
  const of = (action: string) => differences.filter((each) => each.action === action).length;
  const changed = ["create", "change", "remove"] as const;
  const words = { create: "created", change: "changed", remove: "removed" };
  const parts = changed.flatMap((each) => (of(each) > 0 ? [`${of(each)} ${words[each]}`] : []));
  return [
    [
      ["Connectors"],
      [
        parts.length > 0
          ? `${parts.join(", ")}, in ${counted(steps.length, "step")}`
          : "none changes",
      ],
    ],
    [["Risks"], [severityText(count(risks))]],
  ];
}

/** `1 error, 2 warnings`, or none. */
export function severityText(
  counts: Readonly<Record<"error" | "warning" | "advice", number>>,
): string {
  const parts = [
    counts.error > 0 ? [counted(counts.error, "error")] : [],
    counts.warning > 0 ? [counted(counts.warning, "warning")] : [],
    counts.advice > 0 ? [`${counts.advice} advice`] : [],
  ].flat();
  return parts.join(", ") || "none";
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `26 Nov 2026`; what is no day as it was said. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const named = months[Number(month) - 1];
  return named ? `${Number(date)} ${named} ${year}` : day;
}
