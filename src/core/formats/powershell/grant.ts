import type { Grant, Rights } from "../../model";
import type { Context } from "./context";
import { quote, quoteList } from "./quote";
import { type Command, type Remark, remark, type Switch } from "./statement";

export interface Grants {
  readonly commands: readonly Command[];
  readonly remarks: readonly Remark[];
}

/** Commands for the rights of a receive connector: what is taken away first, then what is granted or denied. */
export function grantCommands(context: Context, { added, removed }: Rights): Grants {
  const all = [
    ...removed.map((grant) => ({ grant, command: "Remove-ADPermission" as const })),
    ...added.map((grant) => ({ grant, command: "Add-ADPermission" as const })),
  ];
  const commands: Command[] = [];
  const remarks: Remark[] = [];
  for (const { grant, command } of all) {
    const one = commandFor(context, command, grant, commands.length + 1);
    if (one) commands.push(one);
    else
      remarks.push(remark(`Rights of ${grant.user} are left out: no script can carry their text.`));
  }
  return { commands, remarks };
}

/** The field of the form that holds them. */
const field = "permissions";

function commandFor(
  context: Context,
  command: "Add-ADPermission" | "Remove-ADPermission",
  grant: Grant,
  number: number,
): Command | undefined {
  const user = quote(grant.user);
  const rights = quoteList(grant.rights);
  if (!user.ok || !rights.ok) return undefined;
  // To Get- a star stands for any text: it would bring other connectors too, and open them.
  const isPattern = context.quoted.identity.includes("*");
  const switches: Switch[] = [];
  if (grant.deny) switches.push("Deny");
  if (command === "Remove-ADPermission") switches.push("Confirm:$false");
  if (context.options.whatIf) switches.push("WhatIf");
  return {
    as: "command",
    command,
    ...(isPattern ? {} : { from: context.quoted.identity }),
    variable: `permission${context.suffix}_${number}`,
    arguments: [
      ...(isPattern
        ? [{ name: "Identity", value: context.quoted.identity, parameter: field }]
        : []),
      { name: "User", value: user.value, parameter: field },
      { name: "ExtendedRights", value: rights.value, parameter: field },
    ],
    switches,
  };
}
