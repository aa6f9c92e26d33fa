import { type Circumstances, parameter, type Side } from "../../catalogue";
import type { Connector } from "../../model";
import { commandWith, prepared } from "./assemble";
import type { Context } from "./context";
import { grantCommands } from "./grant";
import { signsIn } from "./groups";
import { type Rights, rightsOf } from "./permissions";
import { nothing, quote } from "./quote";
import { oneLine } from "./render";
import { circumstancesMaking, defaultOf, isEmpty, type Stated, statedOf } from "./stated";
import { type Argument, remark, type Statement } from "./statement";

/** New- with what it takes, Set- with what only Set- takes, and the rights of a receive connector. */
export function create(context: Context): Statement[] {
  const { connector, options, quoted } = context;
  const circumstances = circumstancesMaking(context.organisation, connector);
  const { now, later, remarks } = divided(context, circumstances);
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

function divided(context: Context, circumstances: Circumstances) {
  const { connector, options } = context;
  const now: Stated[] = [];
  const later: Stated[] = [];
  const remarks: Statement[] = [];
  for (const each of withCredential(statedOf(connector, circumstances, options.full))) {
    const { parameter: declared } = each;
    if (isLeftToDefault(each, circumstances)) continue;
    const { versions, name } = declared;
    if (!versions.includes(circumstances.version))
      remarks.push(remark(`${name} is left out: this Exchange version does not have it.`, name));
    else if (isTakenByNew(each, circumstances)) now.push(each);
    else if (declared.cmdlets.includes("Set")) later.push(each);
  }
  return {
    now,
    later: later.filter(
      ({ parameter: { name } }) => connector.kind === "receive" || name !== "AddressSpaces",
    ),
    remarks,
  };
}

/** The parameter set that a New- with -Usage, or a New-SendConnector, falls into. */
const sets: Record<Side, string> = { receive: "UsageType", send: "AddressSpaces" };

function isTakenByNew(each: Stated, { usage }: Circumstances): boolean {
  const { cmdlets, notWith, of, sets: taking } = each.parameter;
  if (isEmpty(each.value) && !isNone(each)) return false;
  if (!cmdlets.includes("New") || (usage && notWith?.includes(usage))) return false;
  return taking?.includes(sets[of]) ?? true;
}

const isNone = ({ value }: Stated): boolean => Array.isArray(value) && value[0] === "None";

/** New- makes it empty of itself; `$null` would not bind to every type. */
function isLeftToDefault(each: Stated, circumstances: Circumstances): boolean {
  if (!isEmpty(each.value)) return false;
  const given = defaultOf(each.parameter, circumstances);
  return isEmpty(given) && !(given === undefined && isNone(each));
}

/** Signing in with a name and a password needs the credential in the same command (S203). */
function withCredential(stated: readonly Stated[]): readonly Stated[] {
  const mechanism = stated.find((each) => each.parameter.name === "SmartHostAuthMechanism");
  const declared = parameter("send", "AuthenticationCredential");
  if (!declared || !mechanism || !signsIn(mechanism.value)) return stated;
  const others = stated.filter((each) => each.parameter !== declared);
  const at = others.indexOf(mechanism) + 1;
  return [
    ...others.slice(0, at),
    { parameter: declared, value: "credential" },
    ...others.slice(at),
  ];
}
