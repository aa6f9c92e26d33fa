import { emptyOrganisation, type Organisation, type ReceiveConnector } from "../src/core/model";

/** Ids are whole numbers, as the app makes them; servers come after the most connectors there are. */
const firstServer = 100_001;
const serverId = (index: number): string => String(firstServer + index);

/** Ten relay connectors a server, each with a range of its own, so that rules across connectors have work. */
export function organisationOf(connectors: number): Organisation {
  const servers = Array.from({ length: Math.ceil(connectors / 10) }, (_, index) => {
    const id = serverId(index);
    const name = `EX${String(index).padStart(3, "0")}`;
    return [
      id,
      { id, name, fqdn: `${name.toLowerCase()}.bench.example`, role: "Mailbox" as const },
    ];
  });
  const relays = Array.from({ length: connectors }, (_, index) => {
    const relay = relayOf(index);
    return [relay.id, relay];
  });
  return {
    ...emptyOrganisation(`Bench ${connectors}`),
    servers: Object.fromEntries(servers),
    connectors: Object.fromEntries(relays),
    nextId: firstServer + servers.length,
  };
}

const relayOf = (index: number): ReceiveConnector => ({
  kind: "receive",
  id: String(index + 1),
  name: `Relay ${String(index).padStart(5, "0")}`,
  server: serverId(Math.floor(index / 10)),
  usage: "Custom",
  explicit: {
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: [`10.${index >> 8}.${index & 255}.0/24`],
    TransportRole: "FrontendTransport",
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    MaxMessageSize: 37_748_736,
  },
  drafts: {},
  unknown: [],
});
