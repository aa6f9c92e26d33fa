import { declaring, documented, observed } from "../declare";
import { bindings, choice, fqdn, ranges } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "network");

/** Where the connector listens, and for whom. */
export const network: readonly Parameter[] = [
  declare({
    name: "Bindings",
    kind: bindings(),
    label: "Listens on",
    help: "Addresses and ports of the server that accept sessions; 0.0.0.0 and [::] are all of them.",
    defaults: [
      documented(["0.0.0.0:25"], "R30", { usage: ["Internal"] }),
      documented(["0.0.0.0:587"], "new-receiveconnector", { usage: ["Client"] }),
      documented(["0.0.0.0:587", "[::]:587"], "receive-connector-bindings", { usage: ["Client"] }),
    ],
    essential: ["Custom", "Internal", "Internet", "Partner", "Client"],
    required: ["Custom", "Internet", "Partner"],
    notWith: ["Client", "Internal"],
    cites: ["R31"],
  }),
  declare({
    name: "RemoteIPRanges",
    kind: ranges(),
    label: "Accepts clients from",
    help: "Addresses of clients that this connector serves. The narrowest matching range wins the session.",
    defaults: [documented(["0.0.0.0/0"], "R30", { usage: ["Internet"] })],
    essential: ["Custom", "Internal", "Internet", "Partner", "Client"],
    required: ["Custom", "Internal", "Partner", "Client"],
    notWith: ["Internet"],
    cites: ["R31", "receive-connectors"],
  }),
  declare({
    name: "TransportRole",
    kind: choice(
      [
        option(
          "FrontendTransport",
          "Front End Transport",
          "Speaks with clients and outside hosts; keeps no mail.",
        ),
        option(
          "HubTransport",
          "Transport",
          "Speaks with Exchange servers and takes what the front end passes on.",
        ),
      ],
      "ServerRole",
    ),
    label: "Service",
    help: "Transport service that owns the connector. Clients and outside hosts belong to the front end.",
    defaults: [observed("HubTransport", "R6")],
    essential: ["Custom", "Internal", "Internet", "Partner", "Client"],
    alwaysWritten: true,
    cites: ["R6"],
  }),
  declare({
    name: "ServiceDiscoveryFqdn",
    kind: fqdn(),
    label: "Service discovery name",
    help: "Name for service discovery. The reference says no more; sessions do not show it.",
    defaults: [observed(null, "receive-export-2019")],
  }),
];
