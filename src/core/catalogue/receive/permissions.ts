import { contested, declaring, documented } from "../declare";
import { flags } from "../kinds";
import type { Parameter } from "../parameter";
import { permissionGroupOptions } from "../permissionGroups";

const declare = declaring("receive", "permissions");

/** Who may use the connector. Rights beside the groups are Add-ADPermission, not a parameter. */
export const permissions: readonly Parameter[] = [
  declare({
    name: "PermissionGroups",
    kind: flags(permissionGroupOptions, "PermissionGroups"),
    label: "Who may connect",
    help: "Groups that may hand in mail here, each with its rights: whom to send as, whether to relay.",
    defaults: [
      documented(["None"], "R30", { usage: ["Custom"] }),
      documented(["ExchangeLegacyServers", "ExchangeServers"], "R30", { usage: ["Internal"] }),
      documented(["AnonymousUsers"], "R30", { usage: ["Internet"] }),
      documented(["Partners"], "R30", { usage: ["Partner"] }),
      documented(["ExchangeUsers"], "R30", { usage: ["Client"] }),
      contested(["ExchangeLegacyServers", "ExchangeServers", "ExchangeUsers"], "usage-missing", {
        role: "Mailbox",
      }),
      contested(["AnonymousUsers", "ExchangeServers", "Partners"], "usage-missing", {
        role: "Edge",
      }),
    ],
    essential: ["Custom", "Internal", "Internet", "Partner", "Client"],
    cites: ["receive-connector-groups", "anonymous-relay", "V16", "V17"],
  }),
];
