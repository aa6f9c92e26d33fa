import { source } from "../../sources";
import { rules } from ".";
import { type RulePage, rulePage } from "./page";

/** What an example shows, and why. */
export interface Shown {
  readonly fires: boolean;
  readonly because: string;
}

/** The page of every rule as one Markdown document, by area; made by `npm run rules`, never by hand. */
export function rulesDocument(examples: Readonly<Record<string, readonly Shown[]>>): string {
  const pages = rules.flatMap(({ code }) => rulePage(code) ?? []);
  const areas = [...new Set(pages.map(areaOf))];
  return [
    "# Rules",
    "",
    "Made by `npm run rules` from the words and examples of the rules; changes here are lost.",
    "",
    `${pages.length} rules: ${count(pages, "error")} errors, ${count(pages, "warning")} warnings, ${count(pages, "advice")} advice. An error is always documented.`,
    "Placeholders in braces stand for values. What the cmdlets refuse (`refused/…`) is told by the app in place.",
    "",
    ...areas.flatMap((area) => [
      `## ${area}`,
      "",
      ...pages.filter((page) => areaOf(page) === area).flatMap((page) => pageOf(page, examples)),
    ]),
  ].join("\n");
}

const areaOf = ({ code }: RulePage): string => code.split("/")[0] ?? "";
const count = (pages: readonly RulePage[], severity: string): number =>
  pages.filter((each) => each.severity === severity).length;

function pageOf(page: RulePage, examples: Readonly<Record<string, readonly Shown[]>>): string[] {
  const shown = Object.hasOwn(examples, page.code) ? (examples[page.code] ?? []) : [];
  return [
    `### ${page.code}`,
    "",
    `**${page.title}** (${page.severity}, ${page.standing})`,
    "",
    `- Says: ${page.what}.`,
    `- When: ${page.when}`,
    ...(page.unless === "" ? [] : [`- Unless: ${page.unless}`]),
    `- Why: ${page.why}`,
    `- Mend: ${page.mend}`,
    ...(page.fix
      ? [`- Fix (${page.fix.safe ? "safe" : "to be looked at first"}): ${page.fix.edit}`]
      : []),
    `- Needs: ${page.needs}`,
    `- Sources: ${page.cites.map(cited).join("; ")}`,
    ...of(shown, true, "Fires"),
    ...of(shown, false, "Silent"),
    "",
  ];
}

function cited(id: RulePage["cites"][number]): string {
  const { title, section, url } = source(id);
  const text = `${id}: ${section ? `${title}, ${section}` : title}`;
  return url ? `[${text}](${url})` : text;
}

const of = (shown: readonly Shown[], fires: boolean, word: string): string[] => {
  const told = shown.filter((each) => each.fires === fires);
  return told.length === 0 ? [] : [`- ${word}:`, ...told.map(({ because }) => `  - ${because}`)];
};
