import { type Finding, plain } from "../../core/finding";
import { comparedInputs } from "../../core/formats";
import {
  applyScript,
  planJson,
  rollbackScript,
  verifyScript,
  withBom,
} from "../../core/formats/powershell";
import { type Plan, planOf, risksOf } from "../../core/plan";
import type { Command } from "../command";
import { type Console, status } from "../console";
import { readAll } from "../readInputs";
import { toldPlan } from "../shownPlan";
import { statusOf, tellCommands, tellRead } from "../toldOrganisation";

/** Plans the change from what is deployed to what is designed. */
export const planCommand: Command = {
  name: "plan",
  summary: "the steps from what is deployed to what is designed",
  help: `portolan plan --from FILE… --to FILE… [--out DIR] [--check] [--json]

Plans the change from what is deployed to what is designed, in an order in which no state between opens a relay or
leaves a port unserved. The files of --to are the design, and what they lack is removed as far as they list all
connectors of its kind. A script among them runs on that; where no other file lists connectors, on what is deployed.
  --out DIR  writes apply.ps1, rollback.ps1, verify.ps1 and plan.json there
  --check    exit status 3 where there is a difference, 2 where only a run of the script would tell
  --json     one JSON value: steps with their changes and risks, and why they stand in this order

Example:
  npm run -s portolan -- plan --from deployed.xml --to design.portolan.json --out change
`,
  flags: {
    "--from": "files",
    "--to": "files",
    "--out": "value",
    "--check": "switch",
    "--json": "switch",
  },
  inputs: ["--from", "--to"],
  async run({ flags, lists }, console) {
    const from = await readAll(lists.get("--from") ?? [], console);
    const to = await readAll(lists.get("--to") ?? [], console);
    if (!from || !to) return status.refused;
    tellRead([...from, ...to], console);
    const { comparison, left, lacksTarget, isOpen, ...commands } = comparedInputs(from, to);
    tellCommands(commands, console);
    for (const { kind, count } of left)
      console.err(
        `${count} ${kind} ${count === 1 ? "connector stays" : "connectors stay"} as deployed: --to does not list all of them.\n`,
      );
    const planned = planOf(comparison);
    const plan = { ...planned, risks: risksOf(planned) };
    console.out(
      flags.has("--json")
        ? `${JSON.stringify(planJson(plan), null, 2)}\n`
        : toldPlan(plan, isOpen || lacksTarget),
    );
    for (const each of plan.held) console.err(`${plain(each)}\n`);
    const folder = flags.get("--out");
    const lacking = lacksTarget ? status.refused : statusOf([...from, ...to], status.fine);
    if (lacking !== status.fine) {
      if (folder !== undefined)
        console.err("No scripts are written: something of the input is missing in the plan.\n");
      return lacking;
    }
    const fault = folder === undefined ? undefined : await faultOfWriting(plan, folder, console);
    if (fault !== undefined) return fault;
    if (!flags.has("--check")) return status.fine;
    if (plan.steps.length > 0) return status.differences;
    return isOpen ? status.refused : status.fine;
  },
};

/** Writes the files. The status where it does not: Exchange refuses the design, or the folder cannot be written to. */
async function faultOfWriting(
  plan: Plan,
  folder: string,
  console: Console,
): Promise<number | undefined> {
  const grave = plan.risks.filter(({ severity }) => severity === "error");
  const refused = grave.filter(({ code }) => code === "refused-design");
  if (refused.length > 0) {
    console.err(`No scripts are written: Exchange refuses the design. ${listed(refused)}\n`);
    return status.findings;
  }
  if (grave.length > 0) console.err(`Before apply.ps1 is run, read: ${listed(grave)}\n`);
  const files = {
    "apply.ps1": withBom(applyScript(plan)),
    "rollback.ps1": withBom(rollbackScript(plan)),
    "verify.ps1": withBom(verifyScript(plan)),
    "plan.json": `${JSON.stringify(planJson(plan), null, 2)}\n`,
  };
  try {
    await console.save(folder, files);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    console.err(
      `The files cannot be written to ${folder}: ${error.message}. Name a folder that may be written to, or one that is not there yet.\n`,
    );
    return status.refused;
  }
}

const listed = (findings: readonly Finding[]): string =>
  findings.map(({ what }) => `${plain(what)}.`).join(" ");
