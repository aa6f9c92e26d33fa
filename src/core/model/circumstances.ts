import { type Circumstances, type Effective, effective, parameter, properties } from "../catalogue";
import type { Connector, Organisation, Server } from "./organisation";

/** The server that a connector stands on; for a send connector its first source server, where that is known. */
export function serverOf(
  organisation: Pick<Organisation, "servers">,
  connector: Connector,
): Server | undefined {
  if (connector.kind === "receive")
    return Object.hasOwn(organisation.servers, connector.server)
      ? organisation.servers[connector.server]
      : undefined;
  const sources = connector.explicit.SourceTransportServers;
  const first = Array.isArray(sources) ? sources[0] : undefined;
  return first === undefined ? undefined : serverNamed(organisation, first);
}

/** Servers by lower-case name and short name of the FQDN. */
const names = new WeakMap<Organisation["servers"], ReadonlyMap<string, Server>>();

/** The server of a name, in whatever case; a fully qualified name finds it too. */
export function serverNamed(
  { servers }: Pick<Organisation, "servers">,
  name: string,
): Server | undefined {
  let index = names.get(servers);
  if (!index) {
    const made = new Map<string, Server>();
    for (const server of Object.values(servers)) {
      if (server.fqdn) made.set(server.fqdn.toLowerCase(), server);
      made.set(server.name.toLowerCase(), server);
    }
    index = made;
    names.set(servers, made);
  }
  return index.get(name.toLowerCase());
}

/** What the defaults of a connector depend on. */
export function circumstancesOf(
  organisation: Pick<Organisation, "servers" | "version">,
  connector: Connector,
): Circumstances {
  const server = serverOf(organisation, connector);
  return {
    usage: connector.usage,
    version: server?.version ?? organisation.version,
    role: server?.role ?? "Mailbox",
    serverFqdn: server?.fqdn,
  };
}

interface Kept {
  readonly server: Server | undefined;
  readonly version: Organisation["version"];
  readonly values: EffectiveValues;
}
const kept = new WeakMap<Connector, Kept>();

/** The value in force of every property of a connector, by parameter name; to be asked, not to be walked through. */
export type EffectiveValues = Readonly<Record<string, Effective>>;

/** All effective values of a connector; kept as long as it, its server and the version stay the same. */
export function effectiveOf(
  organisation: Pick<Organisation, "servers" | "version">,
  connector: Connector,
): EffectiveValues {
  const server = serverOf(organisation, connector);
  const known = kept.get(connector);
  if (known && known.server === server && known.version === organisation.version)
    return known.values;
  const values = inForce(organisation, connector, server);
  kept.set(connector, { server, version: organisation.version, values });
  return values;
}

/** The defaults that connectors of a server have in common, by side and usage. */
const defaults = new WeakMap<object, Map<string, EffectiveValues>>();
const noServer = {};

/**
 * Nearly all values are defaults, which a server's connectors share: only what is said is the connector's
 * own, the rest is inherited. No name finds anything that was not put in.
 */
function inForce(
  organisation: Pick<Organisation, "servers" | "version">,
  connector: Connector,
  server: Server | undefined,
): EffectiveValues {
  const circumstances = circumstancesOf(organisation, connector);
  const shared = defaultsOf(connector, server, circumstances);
  const { kind, explicit, unknown } = connector;
  const values = Object.create(shared) as Record<string, Effective>;
  const say = (name: string): void => {
    const declared = parameter(kind, name);
    if (declared?.role === "property")
      values[name] = effective(declared, explicit, unknown, circumstances);
  };
  for (const name of unknown) say(name);
  for (const name of Object.keys(explicit)) say(name);
  return values;
}

function defaultsOf(
  { kind, usage }: Connector,
  server: Server | undefined,
  circumstances: Circumstances,
): EffectiveValues {
  const key = server ?? noServer;
  let known = defaults.get(key);
  if (!known) {
    known = new Map();
    defaults.set(key, known);
  }
  const at = `${kind} ${usage} ${circumstances.version}`;
  const same = known.get(at);
  if (same) return same;
  const made = Object.create(null) as Record<string, Effective>;
  for (const parameter of properties(kind))
    made[parameter.name] = effective(parameter, {}, [], circumstances);
  known.set(at, made);
  return made;
}

/** How the shell names a connector: `EX01\Relay`, or the name alone. */
export function identityOf(
  organisation: Pick<Organisation, "servers">,
  connector: Connector,
): string {
  if (connector.kind === "send") return connector.name;
  const server = serverOf(organisation, connector);
  return server ? `${server.name}\\${connector.name}` : connector.name;
}
