import {
  anonymousLogon,
  anyRecipient,
  type Connector,
  type Explicit,
  emptyOrganisation,
  type Organisation,
  type ReceiveConnector,
  type SendConnector,
  type Server,
} from "../core/model";

const everywhere = ["0.0.0.0/0", "::/0"];
const port = (number: number) => [`0.0.0.0:${number}`, `[::]:${number}`];
const mechanisms = ["Tls", "Integrated", "BasicAuth", "BasicAuthRequireTLS", "ExchangeServer"];

/** A receive connector with nothing unsaid that matters to the chart. */
export function receiveConnector(
  id: string,
  server: string,
  name: string,
  explicit: Explicit = {},
): ReceiveConnector {
  return {
    id,
    kind: "receive",
    server,
    name,
    drafts: {},
    unknown: [],
    permissions: [],
    explicit: {
      TransportRole: "FrontendTransport",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: everywhere,
      PermissionGroups: ["AnonymousUsers"],
      AuthMechanism: ["Tls"],
      ...explicit,
    },
  };
}

export function sendConnector(id: string, name: string, explicit: Explicit = {}): SendConnector {
  return {
    id,
    kind: "send",
    name,
    drafts: {},
    unknown: [],
    explicit: {
      AddressSpaces: ["SMTP:*;1"],
      DNSRoutingEnabled: true,
      MaxMessageSize: 36700160,
      ...explicit,
    },
  };
}

const server = (id: string, name: string): Server => ({ id, name, role: "Mailbox" });

/** The default connectors of a Mailbox server (default-receive-connectors.json). */
export function defaultConnectors(server: string, name: string): ReceiveConnector[] {
  const make = (short: string, explicit: Explicit) =>
    receiveConnector(
      `${server}-${short.toLowerCase().replaceAll(" ", "-")}`,
      server,
      `${short} ${name}`,
      {
        AuthMechanism: mechanisms,
        ...explicit,
      },
    );
  return [
    make("Default Frontend", {
      Bindings: port(25),
      PermissionGroups: ["AnonymousUsers", "ExchangeServers", "ExchangeLegacyServers"],
    }),
    make("Client Frontend", { Bindings: port(587), PermissionGroups: ["ExchangeUsers"] }),
    make("Outbound Proxy Frontend", {
      Bindings: port(717),
      PermissionGroups: ["AnonymousUsers", "ExchangeServers"],
    }),
    make("Default", {
      TransportRole: "HubTransport",
      Bindings: port(2525),
      PermissionGroups: ["ExchangeUsers", "ExchangeServers", "ExchangeLegacyServers"],
    }),
    make("Client Proxy", {
      TransportRole: "HubTransport",
      Bindings: port(465),
      PermissionGroups: ["ExchangeUsers", "ExchangeServers"],
    }),
  ];
}

/** The organisation that visual.md's pictures show: two servers, a scanner relay, a fax gateway, a partner. */
export function pictured(): Organisation {
  const relay: ReceiveConnector = {
    ...receiveConnector("relay", "ex01", "Relay scanners EX01", {
      RemoteIPRanges: ["10.20.4.0/24", "10.20.0.0/16"],
    }),
    permissions: [{ user: anonymousLogon, rights: [anyRecipient], deny: false }],
  };
  const fax = receiveConnector("fax", "ex02", "Fax gateway EX02", {
    RemoteIPRanges: ["10.40.0.9", "10.40.0.10"],
  });
  const oldFax = receiveConnector("old-fax", "ex02", "Old fax EX02", {
    RemoteIPRanges: ["10.40.0.9-10.40.0.10"],
  });
  const partner = sendConnector("partner", "To partner.example", {
    AddressSpaces: ["SMTP:partner.example;1"],
    SourceTransportServers: ["EX01", "EX02"],
    DNSRoutingEnabled: false,
    SmartHosts: ["203.0.113.25"],
    RequireTLS: true,
    TlsAuthLevel: "DomainValidation",
    MaxMessageSize: 10485760,
  });
  const internet = sendConnector("internet", "Internet", {
    SourceTransportServers: ["EX01", "EX02"],
  });
  const connectors: Connector[] = [
    ...defaultConnectors("ex01", "EX01"),
    ...defaultConnectors("ex02", "EX02"),
    relay,
    fax,
    oldFax,
    partner,
    internet,
  ];
  const deployed: Connector[] = connectors.map((each) => {
    if (each.id === "relay")
      return { ...relay, explicit: { ...relay.explicit, RemoteIPRanges: ["10.20.4.0/24"] } };
    if (each.id === "partner")
      return { ...partner, explicit: { ...partner.explicit, MaxMessageSize: 36700160 } };
    return each;
  });
  return {
    ...emptyOrganisation("corp.example"),
    servers: { ex01: server("ex01", "EX01"), ex02: server("ex02", "EX02") },
    connectors: Object.fromEntries(connectors.map((each) => [each.id, each])),
    deployed: Object.fromEntries(deployed.map((each) => [each.id, each])),
    networks: {
      scanners: { id: "scanners", name: "Scanners", ranges: ["10.20.0.0/16", "10.20.4.0/24"] },
      fax: { id: "fax", name: "Fax hosts", ranges: ["10.40.0.9", "10.40.0.10"] },
    },
  };
}

/** `count` connectors over servers with `each` connectors, one send connector in ten. */
export function fleet(count: number, each = 10): Organisation {
  const sends = Math.max(1, Math.round(count / 100));
  const servers: Record<string, Server> = {};
  const connectors: Record<string, Connector> = {};
  const put = (connector: Connector) => {
    connectors[connector.id] = connector;
  };
  const receives = count - sends;
  for (let made = 0, at = 1; made < receives; at += 1) {
    const id = `ex${at}`;
    const name = `EX${String(at).padStart(2, "0")}`;
    servers[id] = server(id, name);
    const own = defaultConnectors(id, name).slice(0, receives - made);
    for (const connector of own) put(connector);
    made += own.length;
    for (let extra = own.length; extra < each && made < receives; extra += 1, made += 1)
      put(
        receiveConnector(`${id}-relay-${extra}`, id, `Relay ${extra} ${name}`, {
          RemoteIPRanges: [`10.${at % 250}.${extra}.0/24`],
        }),
      );
  }
  const names = Object.values(servers).map((one) => one.name);
  for (let at = 0; at < sends; at += 1)
    put(
      sendConnector(`send-${at}`, at === 0 ? "Internet" : `To partner${at}.example`, {
        AddressSpaces: [at === 0 ? "SMTP:*;1" : `SMTP:partner${at}.example;1`],
        SourceTransportServers: names,
      }),
    );
  return { ...emptyOrganisation("fleet.example"), servers, connectors };
}
