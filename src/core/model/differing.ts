import { parameter, properties } from "../catalogue";
import type { Value } from "../values";
import { type EffectiveValues, effectiveOf } from "./circumstances";
import type { Connector, Organisation } from "./organisation";
import { rightsOf } from "./rightChanges";

type Whole = Pick<Organisation, "servers" | "version">;

interface Kept {
  readonly deployed: Connector;
  readonly servers: Organisation["servers"];
  readonly version: Organisation["version"];
  readonly names: readonly string[];
}
const kept = new WeakMap<Connector, Kept>();

/**
 * In what a connector of the design differs from what is deployed: names of parameters, `Name`, `Server` and
 * `Permissions`. What is in force decides, so that a value that is merely written out is no difference; what the
 * deployed end does not show differs where the design says it. A password cannot be read, so it never differs.
 */
export function differing(
  organisation: Whole,
  connector: Connector,
  deployed: Connector,
): readonly string[] {
  if (connector === deployed) return [];
  const { servers, version } = organisation;
  const known = kept.get(connector);
  if (known?.deployed === deployed && known.servers === servers && known.version === version)
    return known.names;
  const names = namesOf(organisation, connector, deployed);
  kept.set(connector, { deployed, servers, version, names });
  return names;
}

function namesOf(organisation: Whole, connector: Connector, deployed: Connector): string[] {
  const names = connector.name === deployed.name ? [] : ["Name"];
  const now = effectiveOf(organisation, connector);
  const was = effectiveOf(organisation, deployed);
  for (const { name } of properties(connector.kind))
    if (name !== "AuthenticationCredential" && differs(connector, name, now, was)) names.push(name);
  if (connector.kind !== "receive" || deployed.kind !== "receive") return names;
  if (connector.server !== deployed.server) names.push("Server");
  const { added, removed } = rightsOf(connector, deployed);
  if (added.length + removed.length > 0) names.push("Permissions");
  return names;
}

function differs(
  { kind }: Connector,
  name: string,
  now: EffectiveValues,
  was: EffectiveValues,
): boolean {
  const [wanted, found] = [now[name], was[name]];
  if (!wanted || wanted.origin === "unknown") return false;
  if (!found || found.origin === "unknown") return wanted.origin === "explicit";
  const declared = parameter(kind, name);
  return declared?.kind.equal(written(name, wanted.value), written(name, found.value)) === false;
}

/** `Custom` tells that rights were granted one by one; no command takes it. */
function written(name: string, value: Value): Value {
  if (name !== "PermissionGroups" || !Array.isArray(value)) return value;
  const groups = value.filter((each: string) => each !== "Custom");
  return groups.length === 0 ? ["None"] : groups;
}
