import { certificateKey } from "../../model";
import type { ImportedCertificate, ImportedConnector, ImportedServer } from "./imported";

/** A NetBIOS name, and so the name of an Exchange server, has no more characters. */
const longestName = 15;

/** The server behind a fully qualified host name: its name is the first label. undefined where that cannot be told. */
export function serverOfHost(host: string): { name: string; fqdn?: string } | undefined {
  const [label = "", ...rest] = host.split(".");
  if (!/^[A-Za-z0-9-]+$/.test(label) || label.length > longestName) return undefined;
  // No computer is called by a number: this is an address.
  if (/^\d+$/.test(label)) return undefined;
  return rest.length > 0 ? { name: label, fqdn: host } : { name: label };
}

/** A server by its own name, also where it was written as a host: Exchange takes both, and shows the name. */
export function named<T extends ImportedServer>(server: T): T {
  const host = server.name.includes(".") ? serverOfHost(server.name) : undefined;
  return host ? { ...server, ...host } : server;
}

/** Setup gives this connector to an Edge server and to no other (Receive connectors). */
const ofEdge = "default internal receive connector ";

/**
 * The server of a receive connector. Exchange takes the mechanism ExchangeServer only beside the server's
 * own FQDN, its NetBIOS name, or none (Set-ReceiveConnector, Fqdn): then Fqdn says what the server is called.
 */
export function serverOfConnector({
  server,
  name,
  properties,
}: ImportedConnector): ImportedServer | undefined {
  if (server === null) return undefined;
  const isEdge =
    name.toLowerCase() === ofEdge + server.toLowerCase() &&
    properties.TransportRole !== "FrontendTransport";
  const role = isEdge ? ({ role: "Edge" } as const) : {};
  const { Fqdn: fqdn, AuthMechanism: mechanisms } = properties;
  const isOwn =
    Array.isArray(mechanisms) &&
    mechanisms.includes("ExchangeServer") &&
    typeof fqdn === "string" &&
    fqdn.toLowerCase().startsWith(`${server.toLowerCase()}.`);
  return { name: server, ...(isOwn && { fqdn }), ...role };
}

/** All servers, each once; what one input does not say of a server, the next may. */
export function mergeServers(servers: readonly ImportedServer[]): readonly ImportedServer[] {
  const found = new Map<string, ImportedServer>();
  for (const server of servers) {
    const key = server.name.toLowerCase();
    found.set(key, { ...server, ...found.get(key) });
  }
  return [...found.values()];
}

/** Servers that connectors stand on and certificates lie on. */
export const serversOf = (
  connectors: readonly ImportedConnector[],
  hosts: readonly ImportedServer[],
): readonly ImportedServer[] =>
  mergeServers([...connectors.flatMap((each) => serverOfConnector(each) ?? []), ...hosts]);

/** Certificates, each once a server. */
export function mergeCertificates(
  certificates: readonly ImportedCertificate[],
): readonly ImportedCertificate[] {
  const found = new Map<string, ImportedCertificate>();
  for (const each of certificates) {
    const key = `${each.server?.toLowerCase() ?? ""}\\${certificateKey(each)}`;
    found.set(key, { ...found.get(key), ...each });
  }
  return [...found.values()];
}
