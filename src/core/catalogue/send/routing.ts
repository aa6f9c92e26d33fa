import { declaring, documented } from "../declare";
import { boolean, choice, spaces } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("send", "routing");

/** Which mail the connector takes. */
export const routing: readonly Parameter[] = [
  declare({
    name: "AddressSpaces",
    kind: spaces(),
    label: "Address spaces",
    help: "Domains whose mail goes this way. The closest match wins, then the lowest cost.",
    essential: ["Custom", "Internal", "Internet", "Partner"],
    required: ["Custom", "Internal", "Internet", "Partner"],
    cites: ["S200", "S213", "S214"],
  }),
  declare({
    name: "IsScopedConnector",
    kind: boolean(),
    label: "Scoped to its site",
    help: "Servers outside the source servers' Active Directory site choose as if it did not exist.",
    defaults: [documented(false, "new-sendconnector")],
  }),
  declare({
    name: "ConnectorType",
    kind: choice(
      [
        option("Default", "Ordinary", "Not a connector to Microsoft 365."),
        option("XPremises", "To Microsoft 365", "Sends to Microsoft 365 in a hybrid organisation."),
      ],
      "TenantConnectorType",
    ),
    label: "Connector type",
    help: "Marks a connector to Microsoft 365 in a hybrid organisation.",
    defaults: [documented("Default", "new-sendconnector")],
  }),
  declare({
    name: "CloudServicesMailEnabled",
    kind: boolean(),
    label: "Cloud services mail",
    help: "Carries internal headers over to Microsoft 365. Leave it to the Hybrid Configuration Wizard.",
    defaults: [documented(false, "new-sendconnector")],
  }),
];
