import { type Circumstances, type Parameter, parameter, type Side } from "../catalogue";
import type { Connector } from "../model";
import { signsIn } from "./groups";
import { defaultOf, isEmpty, type Stated, statedOf } from "./stated";

/** How a connector is made: New- with what it takes, Set- with what only Set- takes. */
export interface Making {
  readonly now: readonly Stated[];
  readonly later: readonly Stated[];
  /** Said, and not known to this version of Exchange. */
  readonly unfit: readonly Parameter[];
}

/** Divides what the design says of a new connector; `full` states every value in force. */
export function makingOf(connector: Connector, circumstances: Circumstances, full = false): Making {
  const now: Stated[] = [];
  const later: Stated[] = [];
  const unfit: Parameter[] = [];
  for (const each of withCredential(statedOf(connector, circumstances, full))) {
    const { parameter: declared } = each;
    if (isLeftToDefault(each, circumstances)) continue;
    if (!declared.versions.includes(circumstances.version)) unfit.push(declared);
    else if (isTakenByNew(each, circumstances)) now.push(each);
    else if (declared.cmdlets.includes("Set") && !isRequired(connector, declared)) later.push(each);
  }
  return { now, later, unfit };
}

/** New- gives address spaces, or nothing is made: an empty list is no value to set afterwards. */
const isRequired = (connector: Connector, { name }: Parameter): boolean =>
  connector.kind === "send" && name === "AddressSpaces";

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
