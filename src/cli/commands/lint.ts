import { type Finding, plain, severities } from "../../core/finding";
import { type Problems, problemsOf } from "../../core/lint";
import { identityOf, type Organisation, serverOf } from "../../core/model";
import { cited } from "../../core/sources";
import { Usage } from "../arguments";
import type { Command } from "../command";
import { status } from "../console";
import { readAll } from "../readInputs";
import { statusOf, toldOrganisation } from "../toldOrganisation";

/** Says what Exchange would refuse, and what the rules find. */
export const lintCommand: Command = {
  name: "lint",
  summary: "what Exchange would refuse, and what the rules find, with reasons",
  help: `portolan lint FILE… [--json] [--today YYYY-MM-DD]

Checks a design, or exports as one organisation, by what the cmdlets refuse and by the rules of
docs/rules.md. Exit status 1 where a finding has the severity error.
  --json    one JSON value: each finding at its own place, what somebody accepted, and which rules were
            not checked for want of what. Without it, what is the same on several servers is told once.
  --today   the day that certificates and other dates are judged by; without it those rules are not checked

Example:
  npm run -s portolan -- lint organisation.portolan.json --json --today 2026-06-01
`,
  flags: { "--json": "switch", "--today": "value" },
  async run({ files, flags }, console) {
    const today = flags.get("--today");
    if (today !== undefined && !isDay(today))
      throw new Usage(`--today takes a day as YYYY-MM-DD, not ${today}.`);
    const read = await readAll(files, console);
    if (!read) return status.refused;
    const organisation = toldOrganisation(read, console);
    const problems = problemsOf(organisation, { today });
    if (flags.has("--json"))
      console.out(`${JSON.stringify(jsonOf(organisation, problems), null, 2)}\n`);
    else console.out(told(organisation, problems));
    return statusOf(read, problems.counts.error > 0 ? status.findings : status.fine);
  },
};

/** Each finding at its own place: a pipeline compares places, not sums. */
function jsonOf(organisation: Organisation, { each, accepted, notChecked }: Problems) {
  return {
    findings: each.map((finding) => shown(organisation, finding)),
    ...(accepted.length > 0 && {
      accepted: accepted.map(({ finding, acceptance: { reason, date } }) => ({
        ...shown(organisation, finding),
        reason,
        date,
      })),
    }),
    notChecked: notChecked.map(({ code, needs }) => ({ code, needs: needs.join(", ") })),
  };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly connector?: string;
  readonly server?: string;
  readonly domain?: string;
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
    ...(place.domain !== undefined && { domain: place.domain }),
    ...(place.parameter !== undefined && { parameter: place.parameter }),
    what: plain(what),
    why: plain(why),
    mend: plain(mend),
    source: cited(cites),
    standing,
  };
}

function told(organisation: Organisation, { all, counts, accepted, notChecked }: Problems): string {
  const blocks = all
    .map((finding) => shown(organisation, finding))
    .map(({ severity, connector, server, domain, parameter, what, why, mend, ...on }) => {
      const place = [connector ?? server ?? domain, parameter].filter(Boolean).join(", ");
      return [
        `${severity}: ${place ? `${place}: ` : ""}${what}`,
        `  ${why}`,
        `  ${mend}`,
        `  ${on.standing}: ${on.source}`,
        "",
      ].join("\n");
    });
  const sum = severities.map((each) => `${counts[each]} ${each}`);
  return [
    ...blocks,
    ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
    ...lacking(notChecked),
    sum.join(", "),
    "",
  ].join("\n");
}

/** One line: which rules they are, --json tells. */
function lacking(notChecked: Problems["notChecked"]): readonly string[] {
  if (notChecked.length === 0) return [];
  const needs = [...new Set(notChecked.flatMap(({ needs }) => needs))].sort();
  const rules = notChecked.length === 1 ? "1 rule" : `${notChecked.length} rules`;
  return [`Not checked: ${rules}, for want of ${needs.join(", ")}. --json names them.`];
}
