import { type Connector, emptyOrganisation, type Organisation, type Server } from "../core/model";
import { receiveConnector, sendConnector } from "./organisations";

const sites = ["Main", "Branch", "Harbour"] as const;

/** `count` servers in turn of three sites, all with three connectors alike, and one way out from each. */
export function estate(count: number): Organisation {
  const servers: Server[] = Array.from({ length: count }, (_, at) => {
    const name = `EX${String(at + 1).padStart(2, "0")}`;
    const site = sites[at % sites.length] as string;
    return { id: name.toLowerCase(), name, role: "Mailbox", site };
  });
  const connectors: Connector[] = servers.flatMap(({ id, name }) => [
    receiveConnector(`default-${id}`, id, `Default Frontend ${name}`, {
      Fqdn: `${id}.corp.example`,
    }),
    receiveConnector(`relay-${id}`, id, `Relay scanners ${name}`, {
      RemoteIPRanges: ["10.20.4.0/24", "10.30.0.0/16"],
    }),
    receiveConnector(`client-${id}`, id, `Client Frontend ${name}`, {
      Bindings: ["0.0.0.0:587"],
      PermissionGroups: ["ExchangeUsers"],
    }),
  ]);
  connectors.push(
    sendConnector("out", "Internet", { SourceTransportServers: servers.map(({ name }) => name) }),
  );
  return {
    ...emptyOrganisation("estate.example"),
    servers: Object.fromEntries(servers.map((each) => [each.id, each])),
    connectors: Object.fromEntries(connectors.map((each) => [each.id, each])),
  };
}
