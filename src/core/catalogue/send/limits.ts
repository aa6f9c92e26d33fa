import { declaring, documented, observed } from "../declare";
import { duration, integer, size } from "../kinds";
import type { Parameter } from "../parameter";

const declare = declaring("send", "limits");

/** How much, and how long. */
export const limits: readonly Parameter[] = [
  declare({
    name: "MaxMessageSize",
    kind: size({ min: 0, max: 2_147_483_647, unlimited: true, powerShellType: "Unlimited" }),
    label: "Maximum message size",
    help: "Larger messages look for another connector. Base64 adds a third: 35 MB carries about 26 MB.",
    defaults: [
      documented("Unlimited", "send-connectors", { usage: ["Internal"] }),
      observed(36_700_160, "send-export"),
      documented(26_214_400, "new-sendconnector"),
    ],
    essential: ["Custom", "Internal", "Internet", "Partner"],
    cites: ["send-connectors"],
  }),
  declare({
    name: "SmtpMaxMessagesPerConnection",
    kind: integer({}),
    label: "Messages per connection",
    help: "After so many messages the server opens a new connection.",
    unit: "messages",
    defaults: [documented(20, "message-rate-limits")],
    cites: ["message-rate-limits"],
  }),
  declare({
    name: "ConnectionInactivityTimeOut",
    kind: duration({ min: 1, max: 86_400 }),
    label: "Inactivity timeout",
    help: "Closes a connection that has been silent so long.",
    defaults: [documented("00:10:00", "new-sendconnector")],
  }),
];
