import { type Connector, circumstancesOf } from "../../model";
import { commandWith, prepared } from "./assemble";
import { type Context, contextOf } from "./context";
import { type Difference, differenceOf } from "./difference";
import { grantCommands } from "./grant";
import { type Rights, rightsOf } from "./permissions";
import type { Stated } from "./stated";
import { type Argument, remark, type Statement } from "./statement";

/** Set- with what differs from the deployed connector, its new name included, and its rights. */
export function change(context: Context, deployed: Connector): Statement[] {
  const { connector, organisation, options } = context;
  const circumstances = circumstancesOf(organisation, connector);
  const before = contextOf(organisation, deployed, options);
  if (typeof before === "string") return [remark(`${context.identity} is held back. ${before}`)];
  const difference = differenceOf(connector, deployed, circumstances, options.full);
  const stated = difference.stated.filter((each) =>
    each.parameter.versions.includes(circumstances.version),
  );
  const noun = connector.kind === "receive" ? "ReceiveConnector" : "SendConnector";
  const head: Argument[] = [{ name: "Identity", value: before.quoted.identity }];
  if (connector.name !== deployed.name)
    head.push({ name: "Name", value: context.quoted.name, parameter: "Name" });
  const set = commandWith(
    context,
    `Set-${noun}`,
    connector.kind,
    head,
    stated,
    asksBack(connector, deployed, stated) ? ["Force"] : [],
  );
  const named = options.whatIf ? { ...context, quoted: before.quoted } : context;
  const rights = grantCommands(named, changedRights(connector, deployed));
  const commands = [...(set.command.arguments.length > 1 ? [set.command] : []), ...rights.commands];
  return [
    ...notes(context, difference),
    ...set.remarks,
    ...rights.remarks,
    ...(commands.length > 0 ? prepared(context, stated, commands) : []),
  ];
}

function changedRights(connector: Connector, deployed: Connector): Rights {
  return connector.kind === "receive" && deployed.kind === "receive"
    ? rightsOf(connector, deployed)
    : { added: [], removed: [] };
}

function notes({ options }: Context, { stated, stays }: Difference): Statement[] {
  const backs = stated.flatMap(({ because, parameter: { name } }) =>
    because && options.comments ? [remark(because, name)] : [],
  );
  const kept = stays.map(({ name }) =>
    remark(`${name} stays as it is deployed: no source says its default.`, name),
  );
  return [...backs, ...kept];
}

/** Exchange asks before it changes where an Edge connector for the own domains sends to (S222). */
function asksBack(connector: Connector, deployed: Connector, stated: readonly Stated[]): boolean {
  if (connector.kind === "receive") return false;
  const own = [connector, deployed].some((each) => {
    const spaces = each.explicit.AddressSpaces;
    return Array.isArray(spaces) && spaces.some((space: string) => /(^|:)--(;|$)/.test(space));
  });
  return (
    own &&
    stated.some(({ parameter: { name } }) => name === "AddressSpaces" || name === "SmartHosts")
  );
}
