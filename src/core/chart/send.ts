import { type Organisation, orderedServers, type SendConnector, serverNamed } from "../model";
import { parseAddressSpace } from "../values";
import type { Change, HopNode, SendNode, Space, Tls } from "./chart";
import type { Reading } from "./reading";

/** A send connector and where it hands mail on. */
export interface Sending {
  readonly node: SendNode;
  readonly hop: HopNode;
}

const ranks = new WeakMap<Organisation["servers"], ReadonlyMap<string, number>>();

/** Place of each server in the stack of frames. */
function ranksOf(organisation: Pick<Organisation, "servers">): ReadonlyMap<string, number> {
  const kept = ranks.get(organisation.servers);
  if (kept) return kept;
  const fresh = new Map(orderedServers(organisation).map(({ id }, rank) => [id, rank]));
  ranks.set(organisation.servers, fresh);
  return fresh;
}

/** Reads one send connector; source servers that the design does not hold are left out. */
export function sendingOf(
  connector: SendConnector,
  reading: Reading,
  organisation: Pick<Organisation, "servers">,
  change: Change | undefined,
): Sending {
  const tls = tlsOf(reading);
  const hop = hopOf(reading);
  const method = reading.value("SmartHostAuthMechanism");
  const password =
    hop.route === "hosts" && (method === "BasicAuth" || method === "BasicAuthRequireTLS");
  const limit = reading.value("MaxMessageSize");
  const rank = ranksOf(organisation);
  const sources = new Set<string>();
  for (const name of reading.list("SourceTransportServers")) {
    const server = serverNamed(organisation, name);
    if (server) sources.add(server.id);
  }
  const node: SendNode = {
    kind: "send",
    id: connector.id,
    name: connector.name,
    enabled: reading.value("Enabled") !== false,
    spaces: spacesOf(reading.list("AddressSpaces")),
    tls,
    limit: typeof limit === "number" ? limit : undefined,
    sources: [...sources].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
    everywhere: sources.size > 0 && sources.size === rank.size,
    scoped: reading.value("IsScopedConnector") === true,
    hop: hop.id,
    signIn: password || method === "ExchangeServer" || method === "ExternalAuthoritative",
    clearPasswords: password && method === "BasicAuth" && tls !== "required",
    change,
  };
  return { node, hop };
}

/**
 * RequireTLS, a TlsAuthLevel or Domain Security demand TLS; otherwise STARTTLS is used where the
 * other side offers it, unless IgnoreSTARTTLS says never.
 */
function tlsOf(reading: Reading): Tls {
  if (reading.value("RequireTLS") === true || reading.value("DomainSecureEnabled") === true)
    return "required";
  const level = reading.value("TlsAuthLevel");
  if (typeof level === "string" && level !== "") return "required";
  if (reading.value("IgnoreSTARTTLS") === true) return "none";
  return reading.known("RequireTLS") ? "offered" : "unknown";
}

/** MX of the recipient, or the smart hosts as written: order is no priority (S87), so equal sets meet. */
function hopOf(reading: Reading): HopNode {
  const given = reading.value("Port");
  const port = typeof given === "number" ? given : 25;
  const hosts = reading.list("SmartHosts");
  if (hosts.length > 0 && reading.value("DNSRoutingEnabled") !== true) {
    const sorted = [...hosts].sort();
    return {
      kind: "hop",
      id: `hop:${port}/${sorted.join(" ")}`,
      route: "hosts",
      hosts: sorted,
      port,
    };
  }
  const route = reading.value("DNSRoutingEnabled") === false ? "unknown" : "dns";
  return { kind: "hop", id: `hop:${route}:${port}`, route, hosts: [], port };
}

function spacesOf(texts: readonly string[]): Space[] {
  const found: Space[] = [];
  for (const text of texts) {
    const read = parseAddressSpace(text);
    if (!read.ok) continue;
    const { type, space, cost } = read.value;
    found.push({ space: type.toUpperCase() === "SMTP" ? space : `${type}:${space}`, cost });
  }
  return found;
}
