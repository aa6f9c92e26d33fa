import {
  anonymousLogon,
  anyRecipient,
  type Certificate,
  type Connector,
  type Explicit,
  emptyOrganisation,
  type Organisation,
  type ReceiveConnector,
  type Server,
} from "../src/core/model";

/** Every list is known, so that no rule is left out for want of it. */
const facts: Organisation["facts"] = {
  whole: ["receive", "send"],
  listed: ["servers", "acceptedDomains"],
  transportConfig: { maxSendSize: 10_485_760, maxReceiveSize: 10_485_760 },
};

const mechanisms = ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"];
const defaults: readonly (readonly [
  string,
  "FrontendTransport" | "HubTransport",
  number,
  string[],
])[] = [
  ["Default Frontend", "FrontendTransport", 25, ["AnonymousUsers", "ExchangeServers"]],
  ["Client Frontend", "FrontendTransport", 587, ["ExchangeUsers"]],
  ["Outbound Proxy Frontend", "FrontendTransport", 717, ["AnonymousUsers", "ExchangeServers"]],
  ["Default", "HubTransport", 2525, ["ExchangeServers", "ExchangeUsers"]],
  ["Client Proxy", "HubTransport", 465, ["ExchangeServers", "ExchangeUsers"]],
];

/**
 * A large estate as one is imported: sites of ten servers, each with its default connectors and five more,
 * certificates, addresses and permissions known; one send connector in a hundred.
 */
export function estateOf(count: number): Organisation {
  const servers: Server[] = [];
  const connectors: Connector[] = [];
  const certificates: Certificate[] = [];
  const sends = Math.round(count / 100);
  while (connectors.length < count - sends) {
    const server = serverAt(servers.length);
    servers.push(server);
    certificates.push(certificateOf(server));
    // The servers of a site take the same hosts, as one sets them up behind a load balancer.
    connectors.push(...ownOf(server, Math.floor((servers.length - 1) / 10)));
  }
  for (let at = 0; at < sends; at += 1) connectors.push(sendAt(at, servers));
  return {
    ...emptyOrganisation("bench.example"),
    servers: byId(servers),
    connectors: byId(connectors),
    certificates: byId(certificates),
    acceptedDomains: byId([
      { id: "d1", name: "bench", domain: "bench.example", type: "Authoritative" as const },
      { id: "d2", name: "shared", domain: "shared.example", type: "InternalRelay" as const },
    ]),
    networks: byId([{ id: "n1", name: "Printers", ranges: ["10.0.0.0/16"], translates: false }]),
    facts,
  };
}

function serverAt(index: number): Server {
  const name = `EX${String(index).padStart(3, "0")}`;
  return {
    id: name,
    name,
    fqdn: `${name.toLowerCase()}.bench.example`,
    role: "Mailbox",
    site: `Site ${Math.floor(index / 10)}`,
    addresses: [`172.16.${index >> 8}.${index & 255}`, `2001:db8::${(index + 1).toString(16)}`],
  };
}

const certificateOf = (server: Server): Certificate => ({
  id: `${server.id}-certificate`,
  server: server.name,
  thumbprint: server.name.padStart(40, "0"),
  issuer: "CN=Bench CA",
  subject: `CN=${server.fqdn}`,
  names: [server.fqdn ?? "", "mail.bench.example"],
  notAfter: "2027-01-01",
  services: ["SMTP"],
  hasPrivateKey: true,
});

function ownOf(server: Server, site: number): readonly ReceiveConnector[] {
  const made = defaults.map(([short, role, port, groups]) =>
    receiver(server, `${short} ${server.name}`, {
      TransportRole: role,
      Bindings: [`0.0.0.0:${port}`, `[::]:${port}`],
      RemoteIPRanges: ["0.0.0.0/0", "::/0"],
      PermissionGroups: groups,
      AuthMechanism: mechanisms,
    }),
  );
  for (let extra = 0; extra < 5; extra += 1)
    made.push(
      receiver(server, `Relay ${extra} ${server.name}`, {
        TransportRole: "FrontendTransport",
        Bindings: ["0.0.0.0:25"],
        RemoteIPRanges: [`10.${site}.${extra}.16/28`, `10.${site}.${128 + extra}.0/24`],
        PermissionGroups: ["AnonymousUsers"],
        AuthMechanism: ["Tls"],
      }),
    );
  return made;
}

const receiver = (server: Server, name: string, explicit: Explicit): ReceiveConnector => ({
  kind: "receive",
  id: `${server.id} ${name}`,
  name,
  server: server.id,
  explicit,
  drafts: {},
  unknown: [],
  permissions: name.startsWith("Relay")
    ? [{ user: anonymousLogon, rights: [anyRecipient], deny: false }]
    : [],
});

function sendAt(at: number, servers: readonly Server[]): Connector {
  const name = at === 0 ? "Internet" : `To partner${at}.example`;
  return {
    kind: "send",
    id: `send ${at}`,
    name,
    explicit: {
      AddressSpaces: [at === 0 ? "SMTP:*;1" : `SMTP:partner${at}.example;1`],
      SourceTransportServers: servers.slice(at, at + 4).map((each) => each.name),
      DNSRoutingEnabled: at % 2 === 0,
      ...(at % 2 === 1 && { SmartHosts: [`192.0.2.${at % 250}`] }),
      Fqdn: "mail.bench.example",
    },
    drafts: {},
    unknown: [],
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((each) => [each.id, each]));
