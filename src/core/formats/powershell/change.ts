import {
  type Connector,
  circumstancesOf,
  entriesWithout,
  type Rights,
  rightsOf,
  takenBySetting,
} from "../../model";
import { asksBack, type Changes, changesOf, type Stated, setsGroups } from "../../plan";
import { commandWith, prepared } from "./assemble";
import { type Context, contextOf } from "./context";
import { grantCommands } from "./grant";
import { type Argument, remark, type Statement } from "./statement";

/** Set- with what differs from the deployed connector, its new name included, and its rights. */
export function change(context: Context, deployed: Connector): Statement[] {
  const { connector, organisation, options } = context;
  const circumstances = circumstancesOf(organisation, connector);
  const before = contextOf(organisation, deployed, options);
  if (typeof before === "string") return [remark(`${context.identity} is held back. ${before}`)];
  const difference = changesOf(connector, deployed, { now: circumstances }, options.full);
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
  const rights = grantCommands(named, changedRights(connector, deployed, stated));
  const commands = [...(set.command.arguments.length > 1 ? [set.command] : []), ...rights.commands];
  return [
    ...notes(context, difference),
    ...set.remarks,
    ...rights.remarks,
    ...(commands.length > 0 ? prepared(context, stated, commands) : []),
  ];
}

/** Set- of the groups takes explicit rights with it; they are added again with what is new. */
function changedRights(
  connector: Connector,
  deployed: Connector,
  stated: readonly Stated[],
): Rights {
  if (connector.kind === "send" || deployed.kind === "send") return { added: [], removed: [] };
  const { added, removed } = rightsOf(connector, deployed);
  if (!setsGroups(stated)) return { added, removed };
  const again = takenBySetting(connector);
  return { added: [...again, ...entriesWithout(added, again)], removed };
}

function notes({ options }: Context, { stated, stays }: Changes): Statement[] {
  const backs = stated.flatMap(({ because, parameter: { name } }) =>
    because && options.comments ? [remark(because, name)] : [],
  );
  const kept = stays.map(({ name }) =>
    remark(`${name} stays as it is deployed: no source says its default.`, name),
  );
  return [...backs, ...kept];
}
