import {
  type Connector,
  emptyOrganisation,
  type Organisation,
  type ReceiveConnector,
  type SendConnector,
  type Server,
} from "../core/model";

/** A Mailbox server: `server("EX01")` has id `ex01` and FQDN `ex01.corp.example`. */
export function server(name: string, change: Partial<Server> = {}): Server {
  const id = name.toLowerCase();
  return { id, name, fqdn: `${id}.corp.example`, role: "Mailbox", ...change };
}

/** A front-end connector on port 25 for one network, on server `ex01`. */
export function receiver(name: string, change: Partial<ReceiveConnector> = {}): ReceiveConnector {
  const { explicit, ...rest } = change;
  return {
    kind: "receive",
    id: name.toLowerCase().replaceAll(" ", "-"),
    name,
    server: "ex01",
    usage: "Custom",
    drafts: {},
    unknown: [],
    permissions: [],
    ...rest,
    explicit: {
      TransportRole: "FrontendTransport",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["10.0.0.0/24"],
      ...explicit,
    },
  };
}

/** A connector for all domains, by MX. */
export function sender(name: string, change: Partial<SendConnector> = {}): SendConnector {
  const { explicit, ...rest } = change;
  return {
    kind: "send",
    id: name.toLowerCase().replaceAll(" ", "-"),
    name,
    usage: "Custom",
    drafts: {},
    unknown: [],
    ...rest,
    explicit: { AddressSpaces: ["SMTP:*;1"], ...explicit },
  };
}

/** An organisation of these parts; with `deployed`, its connectors are what is deployed. */
export function organisation(
  servers: readonly Server[],
  connectors: readonly Connector[],
  change: Partial<Organisation> & { readonly asDeployed?: boolean } = {},
): Organisation {
  const { asDeployed = false, ...rest } = change;
  const byId = Object.fromEntries(connectors.map((each) => [each.id, each]));
  return {
    ...emptyOrganisation("corp.example"),
    servers: Object.fromEntries(servers.map((each) => [each.id, each])),
    connectors: byId,
    deployed: asDeployed ? byId : {},
    ...rest,
  };
}
