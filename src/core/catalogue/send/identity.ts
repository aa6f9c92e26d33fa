import { declaring, documented, observed } from "../declare";
import { boolean, choice, fqdn, reference, switchOn, text } from "../kinds";
import type { Parameter, SendUsage } from "../parameter";
import { usageTypes } from "../usages";

const declare = declaring("send", "identity");
const anyUsage: readonly SendUsage[] = ["Custom", "Internal", "Internet", "Partner"];

const usageSwitch = (usage: SendUsage): Parameter =>
  declare({
    name: usage,
    cmdlets: ["New"],
    role: "usage",
    kind: switchOn(),
    label: `Usage ${usage}`,
    help: `Creates the connector with the defaults of usage ${usage}; the short form of Usage.`,
  });

/** What the connector is called, what it was made for, and whether it is in use. */
export const identity: readonly Parameter[] = [
  declare({
    name: "Name",
    role: "identity",
    kind: text({ maxLength: 64 }),
    label: "Name",
    help: "Name of the connector, unique in the organisation. It breaks ties between equal connectors.",
    required: anyUsage,
  }),
  declare({
    name: "Identity",
    cmdlets: ["Set", "Remove"],
    role: "identity",
    kind: reference("SendConnectorIdParameter"),
    label: "Identity",
    help: "The connector that the command acts on, by its name.",
    positional: ["Set", "Remove"],
    cites: ["remove-sendconnector"],
  }),
  declare({
    name: "Usage",
    cmdlets: ["New"],
    role: "usage",
    kind: choice(usageTypes.send, "UsageType"),
    label: "Usage",
    help: "What the connector is for; sets defaults at creation and cannot be read back later.",
    defaults: [documented("Custom", "new-sendconnector")],
    cites: ["send-connectors"],
  }),
  ...anyUsage.map(usageSwitch),
  declare({
    name: "Enabled",
    kind: boolean(),
    label: "Enabled",
    help: "Off: routing does not see the connector, and mail takes another or waits.",
    defaults: [documented(true, "new-sendconnector")],
  }),
  declare({
    name: "Fqdn",
    kind: fqdn(),
    label: "Name in EHLO",
    help: "Name the sender gives itself. Receivers look it up; empty means the server's own name.",
    defaults: [documented(null, "new-sendconnector")],
    essential: ["Custom", "Internet", "Partner"],
  }),
  declare({
    name: "Comment",
    kind: text({}),
    label: "Comment",
    help: "A note for administrators; mail is not affected.",
    defaults: [observed("", "send-export")],
  }),
];
