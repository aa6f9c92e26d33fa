import { emptyOrganisation, type Organisation, type ReceiveConnector } from "../src/core/model";

/** Ten relay connectors a server, each with a range of its own, so that rules across connectors have work. */
export function organisationOf(connectors: number): Organisation {
  const servers = Array.from({ length: Math.ceil(connectors / 10) }, (_, index) => {
    const id = `server${index}`;
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
    nextId: connectors + servers.length + 1,
  };
}

const relayOf = (index: number): ReceiveConnector => ({
  kind: "receive",
  id: `connector${index}`,
  name: `Relay ${String(index).padStart(5, "0")}`,
  server: `server${Math.floor(index / 10)}`,
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
