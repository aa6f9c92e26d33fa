import { adopt, apply, type Command as EditCommand, together } from "../../edit";
import type { Organisation } from "../../model";
import { applyBuilds, type Built } from "../builds";
import type { Command } from "./command";

type As = "design" | "baseline";

/** One command on an organisation; a complaint says why it cannot be carried out, and then nothing is changed. */
function carriedOut(organisation: Organisation, command: Command, as: As): Built {
  if (command.cmdlet === "Add-ADPermission") {
    const { cmdlet: _, ...permission } = command;
    return applyBuilds(organisation, { builds: [], permissions: [permission] }, as);
  }
  if (command.cmdlet === "Remove-ADPermission") {
    const { cmdlet: _, identity, ...permission } = command;
    const commands = [{ does: "withdraw", identity, permission } as const];
    return { edit: adopt({ commands }, { as })(organisation), complaints: [] };
  }
  return applyBuilds(organisation, { builds: [command] }, as);
}

export type CarriedOut =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly why: string };

/** Commands in their order, each on the result of those before it. */
export function carryOut(
  organisation: Organisation,
  commands: readonly Command[],
  as: As = "design",
): CarriedOut {
  let now = organisation;
  for (const command of commands) {
    const { edit, complaints } = carriedOut(now, command, as);
    if (complaints[0] !== undefined) return { ok: false, why: complaints[0] };
    now = apply(now, edit.patches);
  }
  return { ok: true, organisation: now };
}

/** The same as one step to undo; a command that cannot be carried out changes nothing. */
export const editOfCommands = (label: string, commands: readonly Command[]): EditCommand =>
  together(
    label,
    commands.map(
      (command): EditCommand =>
        (organisation) =>
          carriedOut(organisation, command, "design").edit,
    ),
  );
