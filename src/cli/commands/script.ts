import { plain } from "../../core/finding";
import { type ScriptStyle, scriptOf } from "../../core/formats/powershell";
import { problemsOf } from "../../core/lint";
import { identityOf, type Organisation, orderedConnectors } from "../../core/model";
import { nearest } from "../../core/values";
import { Usage } from "../arguments";
import type { Command } from "../command";
import { type Console, status } from "../console";
import { readAll } from "../readInputs";
import { statusOf, toldOrganisation } from "../toldOrganisation";

const styles: readonly ScriptStyle[] = ["oneline", "backtick", "splat"];

/** Writes the PowerShell of a design. */
export const scriptCommand: Command = {
  name: "script",
  summary: "the PowerShell of a design",
  help: `portolan script FILE… [--style oneline|backtick|splat] [--full] [--whatif]

Writes the commands that make a design: of a .portolan.json those that lead from what is deployed to it,
of exports those that make everything anew.
  --style    oneline (one line a command, the default), backtick, or splat
  --full     every value in force, not only explicit ones
  --whatif   with -WhatIf on every command: a run that changes nothing

Example:
  npm run -s portolan -- script organisation.portolan.json --style splat > connectors.ps1
`,
  flags: { "--style": "value", "--full": "switch", "--whatif": "switch" },
  async run({ files, flags }, console) {
    const style = styleOf(flags.get("--style") ?? "oneline");
    const read = await readAll(files, console);
    if (!read) return status.refused;
    const organisation = toldOrganisation(read, console);
    const refusals = refusalsOf(organisation);
    const { text } = scriptOf(organisation, {
      style,
      full: flags.has("--full"),
      whatIf: flags.has("--whatif"),
      comments: false,
      refusals,
    });
    console.out(text);
    tellRefusals(organisation, refusals, console);
    return statusOf(read, status.fine);
  },
};

function styleOf(text: string): ScriptStyle {
  const style = styles.find((each) => each === text);
  if (style) return style;
  const meant = nearest(text, styles);
  throw new Usage(
    `--style takes ${styles.join(", ")}, not ${text}.${meant ? ` Did you mean ${meant}?` : ""}`,
  );
}

/** The first reason for which Exchange refuses a connector, by its id. */
function refusalsOf(organisation: Organisation): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, severity, place, what } of problemsOf(organisation).all) {
    const isRefusal = severity === "error" && code.startsWith("refused/");
    if (isRefusal && place.connector !== undefined && !found.has(place.connector))
      found.set(place.connector, plain(what));
  }
  return found;
}

function tellRefusals(
  organisation: Organisation,
  refusals: ReadonlyMap<string, string>,
  console: Console,
): void {
  for (const connector of orderedConnectors(organisation)) {
    const why = refusals.get(connector.id);
    if (why !== undefined)
      console.err(
        `${identityOf(organisation, connector)}: Exchange refuses this as it stands: ${why}\n`,
      );
  }
}
