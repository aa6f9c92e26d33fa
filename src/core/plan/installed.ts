import type { Organisation, ReceiveConnector, Server } from "../model";
import { type Receiver, receiverOf } from "../simulate";

/** What setup puts on a Mailbox server for clients and outside hosts: port and rights (R3, default-receive-connectors). */
const installed: readonly {
  readonly port: number;
  readonly explicit: ReceiveConnector["explicit"];
}[] = [
  {
    port: 25,
    explicit: {
      PermissionGroups: ["AnonymousUsers", "ExchangeLegacyServers", "ExchangeServers"],
      AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
    },
  },
  {
    port: 587,
    explicit: {
      PermissionGroups: ["ExchangeUsers"],
      AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Integrated", "Tls"],
    },
  },
];

/**
 * The connector that may take, on a port, what no connector of the ends takes: the one of setup, where nobody says that
 * the list of connectors is whole. A plan made without knowing it is safe beside it all the same.
 */
export function installedAt(
  organisation: Organisation,
  server: Server,
  port: number,
): Receiver | undefined {
  if (organisation.facts.whole.includes("receive") || server.role === "Edge") return undefined;
  const found = installed.find((each) => each.port === port);
  return (
    found &&
    receiverOf(organisation, {
      kind: "receive",
      id: "",
      server: server.id,
      name: "",
      explicit: found.explicit,
      drafts: {},
      unknown: [],
      permissions: [],
    })
  );
}
