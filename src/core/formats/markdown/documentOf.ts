import { phrase } from "../../finding";
import type { Problems } from "../../lint";
import { problemsOf } from "../../lint";
import type { Organisation } from "../../model";
import type { Plan } from "../../plan";
import { backSection, beforeSection } from "./ahead";
import { changesSection } from "./changes";
import { connectorsSection, rightsSection, settingsSection } from "./connectors";
import { type Block, type Document, heading } from "./content";
import { expectationsSection, findingsSection } from "./findings";
import { headOf } from "./head";
import { notesSection } from "./notes";
import { proofSection } from "./proof";
import { relaySection } from "./relay";
import { risksSection } from "./risks";

/** What a document is made of. */
export interface DocumentInput {
  readonly organisation: Organisation;
  /** The plan to the design; absent: the document is of the design alone. */
  readonly plan?: Plan | undefined;
  /** Absent: asked of the rules. */
  readonly problems?: Problems | undefined;
  /** The day, YYYY-MM-DD. */
  readonly today?: string | undefined;
  /** The mail-flow chart as SVG text. */
  readonly chart?: string | undefined;
}

/** The name under which the app saves the chart, beside a Markdown document; a file system takes all of it. */
const chartFile = ({ name }: Organisation): string =>
  `${name} mail-flow.svg`.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, "_");

/** The content of the document, in the order in which it is read: what changes, what it does, what is there, what is wrong. */
export function documentOf(input: DocumentInput): Document {
  const { organisation, plan, today, chart } = input;
  const problems = input.problems ?? problemsOf(organisation, { today });
  const title = `${plan ? "Change" : "Design"} of ${organisation.name}`;
  const blocks: readonly Block[] = [
    heading(1, [title]),
    ...headOf(organisation, plan, problems, today),
    ...(plan
      ? [
          ...beforeSection(plan),
          ...changesSection(plan),
          ...risksSection(plan),
          ...backSection(plan),
        ]
      : []),
    ...relaySection(organisation, plan),
    ...(chart === undefined
      ? []
      : [
          heading(2, ["Mail flow"]),
          {
            is: "figure" as const,
            svg: chart,
            file: chartFile(organisation),
            caption: phrase`Remote networks, listeners, receive connectors, servers, send connectors and next hops of the design.`,
          },
        ]),
    ...connectorsSection(organisation),
    ...rightsSection(organisation),
    ...notesSection(organisation),
    ...settingsSection(organisation),
    ...findingsSection(organisation, problems),
    ...expectationsSection(organisation, today),
    ...(plan ? proofSection(plan) : []),
  ];
  return { title, blocks };
}
