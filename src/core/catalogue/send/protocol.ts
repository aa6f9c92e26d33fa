import { declaring, documented, observed } from "../declare";
import { boolean, flags } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("send", "protocol");

/** How the connector speaks, and how it takes a refusal. */
export const protocol: readonly Parameter[] = [
  declare({
    name: "ErrorPolicies",
    kind: flags(
      [
        option("Default", "As the reply says", "4xx is tried again, 5xx goes back to the sender."),
        option(
          "DowngradeDnsFailures",
          "Retry DNS errors",
          "Mail waits when the domain is not found.",
        ),
        option(
          "DowngradeCustomFailures",
          "Retry listed refusals",
          "Refusals listed in the server's configuration are tried again.",
        ),
        option(
          "UpgradeCustomFailures",
          "Return listed delays",
          "Delays listed in the server's configuration go back to the sender at once.",
        ),
      ],
      "ErrorPolicies",
    ),
    label: "Error policies",
    help: "Whether mail waits or goes back when the next host or DNS answers with an error.",
    defaults: [documented(["Default"], "new-sendconnector")],
  }),
  declare({
    name: "ForceHELO",
    kind: boolean(),
    label: "Force HELO",
    help: "Speaks plain SMTP without extensions: no TLS, no sign-in, no size check.",
    defaults: [documented(false, "new-sendconnector")],
  }),
  declare({
    name: "RequireOorg",
    kind: boolean(),
    label: "Require XOORG",
    help: "Sends only to hosts that offer XOORG. Reserved for Microsoft.",
    defaults: [observed(false, "send-export")],
    reserved: true,
  }),
];
