import { declaring, documented, observed } from "../declare";
import { boolean, choice, fqdn, reference, switchOn, text } from "../kinds";
import type { Parameter, Usage } from "../parameter";
import { usageTypes } from "../usages";

const declare = declaring("receive", "identity");
const anyUsage: readonly Usage[] = ["Custom", "Internal", "Internet", "Partner", "Client"];

const usageSwitch = (usage: Usage): Parameter =>
  declare({
    name: usage,
    cmdlets: ["New"],
    role: "usage",
    kind: switchOn(),
    label: `Usage ${usage}`,
    help: `Creates the connector with the defaults of usage ${usage}; the short form of Usage.`,
    sets: [usage],
  });

/** What the connector is called, where it lives and what it was made for. */
export const identity: readonly Parameter[] = [
  declare({
    name: "Name",
    role: "identity",
    kind: text({ maxLength: 64 }),
    label: "Name",
    help: "Name of the connector, unique on its server. A backslash cannot be used in it.",
    required: anyUsage,
    positional: ["New"],
    cites: ["V20"],
  }),
  declare({
    name: "Identity",
    cmdlets: ["Set", "Remove"],
    role: "identity",
    kind: reference("ReceiveConnectorIdParameter"),
    label: "Identity",
    help: "The connector that the command acts on, as server\\name.",
    positional: ["Set", "Remove"],
    cites: ["remove-receiveconnector"],
  }),
  declare({
    name: "Server",
    cmdlets: ["New"],
    role: "place",
    kind: reference("ServerIdParameter"),
    label: "Server",
    help: "Server that gets the connector. Without it, the one on which the command runs.",
  }),
  declare({
    name: "Usage",
    cmdlets: ["New"],
    role: "usage",
    kind: choice(usageTypes.receive, "UsageType"),
    label: "Usage",
    help: "What the connector is for; sets defaults at creation and cannot be read back later.",
    required: anyUsage,
    sets: ["UsageType"],
    cites: ["R30", "receive-connectors"],
  }),
  ...anyUsage.map(usageSwitch),
  declare({
    name: "Enabled",
    kind: boolean(),
    label: "Enabled",
    help: "Off: the connector stays as it is and takes no session.",
    defaults: [documented(true, "new-receiveconnector")],
  }),
  declare({
    name: "Fqdn",
    kind: fqdn(),
    label: "Name in the greeting",
    help: "Name the server gives itself in its greeting, in Received lines and to pick a certificate.",
    defaults: [documented({ from: "server-fqdn" }, "new-receiveconnector")],
    essential: ["Internet", "Partner", "Client"],
    cites: ["V13"],
  }),
  declare({
    name: "Comment",
    kind: text({}),
    label: "Comment",
    help: "A note for administrators; mail is not affected.",
    defaults: [observed("", "receive-export-2019")],
  }),
];
