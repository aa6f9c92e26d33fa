import { contested, declaring, documented, inferred } from "../declare";
import { address, boolean, hosts, integer, serverNames } from "../kinds";
import type { Parameter } from "../parameter";

const declare = declaring("send", "network");

/** From which servers mail leaves, and to which host it goes next. */
export const network: readonly Parameter[] = [
  declare({
    name: "SmartHosts",
    kind: hosts(),
    label: "Smart hosts",
    help: "Hosts that take the mail on, instead of a look-up of the recipient's domain in DNS.",
    defaults: [inferred([], "new-sendconnector")],
    needs: [{ parameter: "DNSRoutingEnabled", is: [false], source: "S202" }],
    essential: ["Custom", "Internal", "Internet", "Partner"],
    cites: ["S201", "S202"],
  }),
  declare({
    name: "DNSRoutingEnabled",
    kind: boolean(),
    label: "Route by DNS (MX)",
    help: "On: mail goes to the MX of the recipient's domain. Off: it goes to the smart hosts.",
    defaults: [documented(true, "new-sendconnector")],
    essential: ["Custom", "Internal", "Internet", "Partner"],
    cites: ["S201"],
  }),
  declare({
    name: "SourceTransportServers",
    kind: serverNames(),
    label: "Source servers",
    help: "Servers that send this mail; others pass it to them. Without it, the one that runs New-.",
    essential: ["Custom", "Internal", "Internet", "Partner"],
    edge: "not",
    cites: ["S216", "S217"],
  }),
  declare({
    name: "Port",
    kind: integer({ min: 0, max: 65_535 }),
    label: "Port",
    help: "Port of the next host. 587 is usual for a relay with sign-in; 465 cannot be used.",
    defaults: [documented(25, "new-sendconnector")],
    essential: ["Custom", "Internet"],
  }),
  declare({
    name: "FrontendProxyEnabled",
    kind: boolean(),
    label: "Proxy through the front end",
    help: "Mail leaves from the Front End Transport service of a Mailbox server in the same site.",
    defaults: [documented(false, "new-sendconnector")],
    essential: ["Internet"],
    edge: "not",
    cites: ["S215"],
  }),
  declare({
    name: "UseExternalDNSServersEnabled",
    kind: boolean(),
    label: "Use external DNS servers",
    help: "Looks names up with the external DNS servers of the transport service.",
    defaults: [documented(false, "new-sendconnector"), contested(true, "S90", { role: "Edge" })],
  }),
  declare({
    name: "SourceIPAddress",
    kind: address(),
    label: "Source IP address",
    help: "Local address that an Edge server sends from; 0.0.0.0 lets it choose.",
    defaults: [documented("0.0.0.0", "new-sendconnector")],
    edge: "only",
    cites: ["S93"],
  }),
];
