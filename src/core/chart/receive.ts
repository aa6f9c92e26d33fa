import type { ReceiveConnector, Server } from "../model";
import { type Binding, type IpRange, isWildcard, parseBinding } from "../values";
import type { Change, NetworkNode, ReceiveNode, Service, Tls } from "./chart";
import { addresses, readRanges } from "./networks";
import type { Reading } from "./reading";
import { rightsOf } from "./who";

/** One socket that a connector asks for; `address` undefined = every address of its family. */
export interface Socket {
  readonly listener: string;
  readonly port: number;
  readonly address: string | undefined;
  readonly family: 4 | 6;
}

/** A receive connector as the chart needs it, with its lists read once. */
export interface Reception {
  readonly node: ReceiveNode;
  readonly sockets: readonly Socket[];
  readonly ranges: readonly IpRange[];
  readonly network: NetworkNode | undefined;
}

/** Reads one receive connector; whether it is ever reached is known only beside its neighbours. */
export function receptionOf(
  connector: ReceiveConnector,
  server: Server | undefined,
  reading: Reading,
  network: NetworkNode | undefined,
  change: Change | undefined,
): Reception {
  const service: Service =
    server?.role === "Edge" || reading.value("TransportRole") === "HubTransport"
      ? "transport"
      : "frontend";
  const sockets = socketsOf(connector.server, service, reading.list("Bindings"));
  const ports = [...new Set(sockets.map((each) => each.port))].sort((a, b) => a - b);
  const mechanisms = reading.list("AuthMechanism");
  const { who, relay } = rightsOf(
    reading.known("PermissionGroups") ? reading.list("PermissionGroups") : undefined,
    mechanisms,
    connector.permissions,
  );
  const ranges = readRanges(reading.list("RemoteIPRanges"));
  const tls = tlsOf(reading, mechanisms);
  const passwords = mechanisms.includes("BasicAuth") && !mechanisms.includes("BasicAuthRequireTLS");
  const node: ReceiveNode = {
    kind: "receive",
    id: connector.id,
    name: connector.name,
    server: connector.server,
    serverName: server?.name ?? connector.server,
    service,
    internal: isInternal(server, service, ports),
    enabled: reading.value("Enabled") !== false,
    ports,
    listeners: [...new Set(sockets.map((each) => each.listener))],
    network: network?.id,
    addresses: addresses(ranges),
    tls,
    signIn: who.length > 0 && !who.includes("stranger") && relay !== "unknown",
    clearPasswords: passwords && tls !== "required",
    who,
    relay,
    neverReached: false,
    change,
  };
  return { node, sockets, ranges, network };
}

/** RequireTLS, or Tls among the mechanisms: STARTTLS is offered. */
function tlsOf(reading: Reading, mechanisms: readonly string[]): Tls {
  if (reading.value("RequireTLS") === true) return "required";
  if (mechanisms.includes("Tls")) return "offered";
  return reading.known("AuthMechanism") ? "none" : "unknown";
}

/** Listeners meant for servers only: 717 and the whole Transport service, except on Edge (R1, R3). */
function isInternal(
  server: Server | undefined,
  service: Service,
  ports: readonly number[],
): boolean {
  if (server?.role === "Edge") return false;
  return service === "transport" || (ports.length > 0 && ports.every((port) => port === 717));
}

function socketsOf(server: string, service: Service, texts: readonly string[]): Socket[] {
  const found: Socket[] = [];
  for (const text of texts) {
    const read = parseBinding(text);
    if (!read.ok) continue;
    const address = isWildcard(read.value) ? undefined : addressOf(text);
    const { port, family } = read.value as Binding;
    found.push({ listener: listenerId(server, service, address, port), port, address, family });
  }
  return found;
}

/** `10.0.0.11` of `10.0.0.11:25`, `[2001:db8::1]` of `[2001:db8::1]:25`. */
const addressOf = (binding: string): string => binding.slice(0, binding.lastIndexOf(":"));

/** Wildcards of both families share one listener, so that the usual pair of bindings is one port. */
const listenerId = (
  server: string,
  service: Service,
  address: string | undefined,
  port: number,
): string => `listener:${server}/${service}/${address ?? "*"}:${port}`;
