import type { Connector, Organisation, SendConnector, Server } from "../../model";

/** The server of a receive connector; undefined where the design does not hold it. */
export function serverOf(organisation: Organisation, connector: Connector): Server | undefined {
  if (connector.kind !== "receive") return undefined;
  return Object.hasOwn(organisation.servers, connector.server)
    ? organisation.servers[connector.server]
    : undefined;
}

/** Names of the servers that a send connector sends from, as far as the design says them. */
export function sourcesOf(connector: SendConnector): readonly string[] {
  const said = connector.explicit.SourceTransportServers;
  return Array.isArray(said) ? said : [];
}

/** What -Identity takes: `EX01\Relay`, or the name alone for send connectors. */
export function identityOf(organisation: Organisation, connector: Connector): string {
  if (connector.kind === "send") return connector.name;
  const server = serverOf(organisation, connector);
  return server ? `${server.name}\\${connector.name}` : connector.name;
}

const named = new WeakMap<Organisation["servers"], ReadonlyMap<string, Server>>();

/** Servers by lower-case name. */
export function serversByName(organisation: Organisation): ReadonlyMap<string, Server> {
  let found = named.get(organisation.servers);
  if (!found) {
    found = new Map(
      Object.values(organisation.servers).map((each) => [each.name.toLowerCase(), each]),
    );
    named.set(organisation.servers, found);
  }
  return found;
}

/**
 * What makes a connector's variables its own: the number that its id ends in, else a number made of
 * the id. Digits only, whatever a file put into the id.
 */
export function suffixOf(id: string): string {
  const digits = /^[A-Za-z]{0,16}[-_]?(\d{1,9})$/.exec(id)?.[1];
  if (digits !== undefined) return digits;
  let sum = 2166136261;
  for (let index = 0; index < id.length; index += 1)
    sum = Math.imul(sum ^ id.charCodeAt(index), 16777619) >>> 0;
  return `0${sum}`;
}

/** A receive connector cannot move to another server: it is made there and removed here. */
export function isMoved(connector: Connector, deployed: Connector): boolean {
  if (connector.kind !== deployed.kind) return true;
  return (
    connector.kind === "receive" &&
    deployed.kind === "receive" &&
    connector.server !== deployed.server
  );
}

/** The connector as it was imported; undefined for one that is new. */
export function twinOf({ deployed }: Organisation, { id }: Connector): Connector | undefined {
  return Object.hasOwn(deployed, id) ? deployed[id] : undefined;
}
