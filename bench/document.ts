import type { GrowthFigures } from "./growths";
import { comparedIn } from "./summary";
import { rowsOf } from "./table";

/** The figures as a page of the docs: what is compared, growth, and one table a part with all that was measured. */
export function documentOf(figures: Readonly<Record<string, unknown>>): string {
  const { machine, growth: _, ...parts } = figures;
  const top = [comparedTable(figures), growthTable(figures)].filter((each) => each !== "");
  const sections = Object.entries(parts).map(
    ([part, measured]) =>
      `## ${part}\n\n| measured | |\n|---|---|\n${rowsOf(measured)
        .map(([path, value]) => `| ${path} | ${value} |`)
        .join("\n")}\n`,
  );
  return `# Benchmarks

Made by \`npm run bench -- --save\`, on the machine below; changes here are lost. Times are milliseconds, with the median
(p50) and the 95th percentile (p95) of so many runs. Every figure that compares has its baseline in the same run;
\`times\` and \`ratio\` say how often one goes into the other. \`holds\` says whether a figure that we promise is met.

Machine: ${rowsOf(machine)
    .map(([path, value]) => `${path} ${value}`.trim())
    .join(", ")}.

${[...top, ...sections].join("\n")}`;
}

function comparedTable(figures: Readonly<Record<string, unknown>>): string {
  const rows = comparedIn(figures).map(
    ({ subject, own, against, other, unit, times }) =>
      `| ${subject} | ${shown(own)} ${unit} | ${against} | ${shown(other)} ${unit} | ${shown(times)} |`,
  );
  if (rows.length === 0) return "";
  return `## Against others

\`times\` says how many times as good Portolan is: more than 1 is better, also where less time or fewer bytes are.

| measured | Portolan | against | | times |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

function growthTable({ growth }: Readonly<Record<string, unknown>>): string {
  if (typeof growth !== "object" || growth === null) return "";
  const rows = Object.entries(growth as Readonly<Record<string, GrowthFigures>>).map(
    ([subject, { of, sizes, milliseconds, exponent, holds }]) =>
      `| ${subject} | ${[sizes.once, sizes.ten, sizes.hundred].map(shown).join(" · ")} ${of} | ${[
        ...[milliseconds.once, milliseconds.ten, milliseconds.hundred],
      ]
        .map(shown)
        .join(" · ")} | ${exponent} | ${holds ? "yes" : "no"} |`,
  );
  return `## Growth

Ten and a hundred times as much: the exponent is that of the power that fits best, 1 for linear, about 1.17 for n log n.

| subject | sizes | ms | exponent | no worse than n log n |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

const shown = (value: number): string => value.toLocaleString("en-US");
