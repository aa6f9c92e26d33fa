import { rowsOf } from "./table";

/** The figures as a page of the docs: one table a part, each row what was measured and its value. */
export function documentOf(figures: Readonly<Record<string, unknown>>): string {
  const { machine, ...parts } = figures;
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

${sections.join("\n")}`;
}
