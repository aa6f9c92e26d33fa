import {
  type AcceptedDomain,
  type Certificate,
  type Connector,
  certificateKey,
  type NamedNetwork,
  type Organisation,
} from "../model";

type Section = "acceptedDomains" | "certificates" | "networks";
type Part = Omit<AcceptedDomain, "id"> | Omit<Certificate, "id"> | Omit<NamedNetwork, "id">;

/** Finds what an organisation holds by the names that an import uses; grows while the import is taken in. */
export interface Known {
  server(name: string): string | undefined;
  addServer(id: string, server: { readonly name: string; readonly fqdn?: string }): void;
  connector(key: string): string | undefined;
  addConnector(key: string, id: string): void;
  forgetConnector(key: string): void;
  part(section: Section, part: Part): string | undefined;
  addPart(section: Section, part: Part, id: string): void;
}

/** What makes two connectors the same: server and name, in whatever case. */
export const placeKey = (
  kind: Connector["kind"],
  server: string | undefined,
  name: string,
): string => JSON.stringify([kind, server, name.toLowerCase()]);

const keyOf = (connector: Connector): string =>
  placeKey(
    connector.kind,
    connector.kind === "receive" ? connector.server : undefined,
    connector.name,
  );

/** The index of an organisation. A connector is found by its name now, else by the one it is deployed under. */
export function knownParts(organisation: Organisation): Known {
  const servers = new Map<string, string>();
  /** Names of servers whose FQDN is known. */
  const hosts = new Set<string>();
  const connectors = new Map<string, string>();
  const parts = new Map<string, string>();
  const addServer: Known["addServer"] = (id, { name, fqdn }) => {
    if (fqdn) {
      servers.set(fqdn.toLowerCase(), id);
      hosts.add(name.toLowerCase());
    }
    servers.set(name.toLowerCase(), id);
  };
  for (const server of Object.values(organisation.servers)) addServer(server.id, server);
  for (const each of Object.values(organisation.deployed)) connectors.set(keyOf(each), each.id);
  for (const each of Object.values(organisation.connectors)) connectors.set(keyOf(each), each.id);
  for (const section of ["acceptedDomains", "certificates", "networks"] as const)
    for (const part of Object.values(organisation[section]))
      parts.set(partKey(section, part), part.id);
  /** A server whose FQDN nobody told, by a host name: Exchange takes it for the server of its first label. */
  const byLabel = (host: string): string | undefined => {
    const [label = "", ...rest] = host.toLowerCase().split(".");
    return rest.length > 0 && !hosts.has(label) ? servers.get(label) : undefined;
  };
  return {
    server: (name) => servers.get(name.toLowerCase()) ?? byLabel(name),
    addServer,
    connector: (key) => connectors.get(key),
    addConnector: (key, id) => void connectors.set(key, id),
    forgetConnector: (key) => void connectors.delete(key),
    part: (section, part) => parts.get(partKey(section, part)),
    addPart: (section, part, id) => void parts.set(partKey(section, part), id),
  };
}

/** A domain is known by its domain, a certificate by server and thumbprint, a network by its name. */
function partKey(section: Section, part: Part): string {
  if ("thumbprint" in part)
    return JSON.stringify([section, part.server?.toLowerCase(), certificateKey(part)]);
  return JSON.stringify([section, ("domain" in part ? part.domain : part.name).toLowerCase()]);
}
