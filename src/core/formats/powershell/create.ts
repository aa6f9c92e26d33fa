import type { Circumstances } from "../../catalogue";
import { type Connector, type Rights, rightsOf } from "../../model";
import { circumstancesMaking, demandedUnknown, makingOf, type Stated } from "../../plan";
import { commandWith, prepared } from "./assemble";
import type { Context } from "./context";
import { grantCommands } from "./grant";
import { nothing, quote } from "./quote";
import { oneLine } from "./render";
import { type Argument, remark, type Statement } from "./statement";

/** New- with what it takes, Set- with what only Set- takes, and the rights of a receive connector. */
export function create(context: Context): Statement[] {
  const { connector, options, quoted } = context;
  const circumstances = circumstancesMaking(context.organisation, connector);
  const { now, later, unfit } = makingOf(connector, circumstances, options.full);
  const remarks = [
    ...unfit.map(({ name }) =>
      remark(`${name} is left out: this Exchange version does not have it.`, name),
    ),
    ...demandedUnknown(connector).map((name) =>
      remark(`${name} is left out: it is not known, and New- demands it.`, name),
    ),
  ];
  const noun = connector.kind === "receive" ? "ReceiveConnector" : "SendConnector";
  const made = commandWith(
    context,
    `New-${noun}`,
    connector.kind,
    [...opening(context, circumstances), ...missing(connector, now)],
    now,
    connector.kind === "send" && connector.explicit.Enabled === false ? ["Force"] : [],
  );
  const identity: Argument = { name: "Identity", value: quoted.identity };
  const set = commandWith(context, `Set-${noun}`, `${connector.kind}Set`, [identity], later);
  const rights = connector.kind === "receive" ? rightsOf(connector, undefined) : none;
  const grants = grantCommands(context, rights);
  const follow = [...(set.command.arguments.length > 1 ? [set.command] : []), ...grants.commands];
  const stated = [...now, ...later];
  const notes = [...remarks, ...made.remarks, ...set.remarks, ...grants.remarks];
  if (!options.whatIf) return [...notes, ...prepared(context, stated, [made.command, ...follow])];
  const early = remark(`Not in the dry run, because ${context.identity} does not exist yet:`);
  return [
    ...notes,
    ...prepared(context, stated, [made.command]),
    ...(follow.length > 0 ? [early, ...follow.map((each) => remark(oneLine(each)))] : []),
  ];
}

const none: Rights = { added: [], removed: [] };

function opening({ quoted }: Context, { usage }: Circumstances): Argument[] {
  const said = quote(usage ?? "Custom");
  return [
    { name: "Name", value: quoted.name, parameter: "Name" },
    ...(quoted.server ? [{ name: "Server", value: quoted.server, parameter: "Server" }] : []),
    ...(said.ok ? [{ name: "Usage", value: said.value, parameter: "Usage" }] : []),
  ];
}

/** Left out, PowerShell would ask for it and take the lines pasted next as the answer; empty, it refuses. */
function missing(connector: Connector, now: readonly Stated[]): Argument[] {
  if (connector.kind === "receive") return [];
  if (now.some((each) => each.parameter.name === "AddressSpaces")) return [];
  return [{ name: "AddressSpaces", value: nothing, parameter: "AddressSpaces" }];
}
