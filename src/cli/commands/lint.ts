import { type Finding, plain } from "../../core/finding";
import { toOrganisation } from "../../core/formats";
import { problemsOf } from "../../core/lint";
import { identityOf, type Organisation, serverOf } from "../../core/model";
import { source } from "../../core/sources";
import { Usage } from "../arguments";
import type { Command } from "../command";
import { status } from "../console";
import { readAll } from "../readInputs";
import { tellReport } from "../tellReport";

/** Says what Exchange would refuse, and why. */
export const lintCommand: Command = {
  name: "lint",
  summary: "what Exchange would refuse, and why",
  help: `portolan lint FILE… [--json] [--today YYYY-MM-DD]

Checks a design, or exports as one organisation. Exit status 1 where a finding has the severity error.
  --json    one JSON value: the findings, and which rules were not checked
  --today   the day that rules about dates go by; there is no such rule yet

Example:
  npm run -s portolan -- lint organisation.portolan.json --json
`,
  flags: { "--json": "switch", "--today": "value" },
  async run({ files, flags }, console) {
    const today = flags.get("--today");
    if (today !== undefined && !isDay(today))
      throw new Usage(`--today takes a day as YYYY-MM-DD, not ${today}.`);
    const read = await readAll(files, console);
    if (!read) return status.refused;
    for (const { imported } of read) tellReport(imported.report, console);
    const organisation = toOrganisation(read);
    const { all, counts } = problemsOf(organisation);
    const findings = all.map((finding) => shown(organisation, finding));
    // No rule of this version goes by a date, so none is left unchecked without --today.
    if (flags.has("--json"))
      console.out(`${JSON.stringify({ findings, notChecked: [] }, null, 2)}\n`);
    else console.out(told(findings, counts));
    return counts.error > 0 ? status.findings : status.fine;
  },
};

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly connector?: string;
  readonly server?: string;
  readonly parameter?: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly source: string;
  readonly standing: string;
}

/** A finding without ids: names as the shell knows them. */
function shown(organisation: Organisation, finding: Finding): Shown {
  const { code, severity, place, what, why, mend, cites, standing } = finding;
  const connector =
    place.connector !== undefined && Object.hasOwn(organisation.connectors, place.connector)
      ? organisation.connectors[place.connector]
      : undefined;
  const server =
    connector?.kind === "receive"
      ? serverOf(organisation, connector)
      : place.server !== undefined && Object.hasOwn(organisation.servers, place.server)
        ? organisation.servers[place.server]
        : undefined;
  return {
    code,
    severity,
    ...(connector && { connector: identityOf(organisation, connector) }),
    ...(server && { server: server.name }),
    ...(place.parameter !== undefined && { parameter: place.parameter }),
    what: plain(what),
    why: plain(why),
    mend: plain(mend),
    source: cites
      .map(source)
      .map(({ title, section }) => (section ? `${title}, ${section}` : title))
      .join("; "),
    standing,
  };
}

function told(findings: readonly Shown[], counts: Readonly<Record<string, number>>): string {
  const blocks = findings.map(
    ({ severity, connector, server, parameter, what, why, mend, source: cited, standing }) => {
      const place = [connector ?? server, parameter].filter(Boolean).join(", ");
      return [
        `${severity}: ${place ? `${place}: ` : ""}${what}`,
        `  ${why}`,
        `  ${mend}`,
        `  ${standing}: ${cited}`,
        "",
      ].join("\n");
    },
  );
  const sum = ["error", "warning", "advice"].map((each) => `${counts[each] ?? 0} ${each}`);
  return `${blocks.join("\n")}${blocks.length > 0 ? "\n" : ""}${sum.join(", ")}\n`;
}
