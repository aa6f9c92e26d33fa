import { declaring, documented, observed } from "../declare";
import { choice, duration, integer, size } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "limits");
const day = 86_400;
const largest = 2_147_483_647;

/** How much, how often and how long. */
export const limits: readonly Parameter[] = [
  declare({
    name: "MaxMessageSize",
    kind: size({ min: 65_536, max: largest, powerShellType: "ByteQuantifiedSize" }),
    label: "Maximum message size",
    help: "Larger messages are refused. Base64 adds a third: 36 MB carries files of about 25 MB.",
    defaults: [documented(37_748_736, "new-receiveconnector")],
    essential: ["Custom", "Internal", "Internet", "Partner", "Client"],
  }),
  declare({
    name: "MaxRecipientsPerMessage",
    kind: integer({ min: 1, max: 512_000 }),
    label: "Maximum recipients per message",
    help: "Further recipients are refused; the client may send to them in another message.",
    unit: "recipients",
    defaults: [documented(200, "new-receiveconnector")],
    essential: ["Client"],
  }),
  declare({
    name: "MessageRateLimit",
    kind: integer({ min: 1, max: largest, unlimited: true }),
    label: "Message rate limit",
    help: "Messages that one source may hand in within a minute; more are put off.",
    unit: "messages a minute",
    defaults: [
      documented("Unlimited", "new-receiveconnector", { role: "Mailbox" }),
      documented(600, "new-receiveconnector", { role: "Edge" }),
    ],
    essential: ["Client"],
    cites: ["message-rate-limits"],
  }),
  declare({
    name: "MessageRateSource",
    kind: choice(
      [
        option("None", "Nobody", "The rate is not counted."),
        option("User", "Each sender", "Counted by sender address."),
        option("IPAddress", "Each client address", "Counted by the client's IP address."),
        option("All", "Both", "Counted by sender and by client address."),
      ],
      "MessageRateSourceFlags",
    ),
    label: "Message rate source",
    help: "Whose messages the limit a minute counts together.",
    defaults: [
      observed("None", "receive-behaviour", { role: "Mailbox" }),
      documented("IPAddress", "message-rate-limits", { role: "Edge" }),
    ],
  }),
  declare({
    name: "MaxInboundConnection",
    kind: integer({ min: 1, max: largest, unlimited: true }),
    label: "Maximum inbound connections",
    help: "Further connections are turned away while so many are open.",
    unit: "connections",
    defaults: [documented(5000, "new-receiveconnector")],
  }),
  declare({
    name: "MaxInboundConnectionPerSource",
    kind: integer({ min: 1, max: 10_000, unlimited: true }),
    label: "Maximum connections per source",
    help: "Connections that one client address may hold open at once.",
    unit: "connections",
    defaults: [documented(20, "new-receiveconnector")],
  }),
  declare({
    name: "MaxInboundConnectionPercentagePerSource",
    kind: integer({ min: 1, max: 100 }),
    label: "Share of free connections per source",
    help: "Part of the connections still free that one client address may take.",
    unit: "%",
    defaults: [
      observed(100, "receive-behaviour", { usage: ["Internal"], role: "Mailbox" }),
      documented(2, "new-receiveconnector", { usage: ["Internal"] }),
      documented(2, "new-receiveconnector"),
    ],
  }),
  declare({
    name: "ConnectionTimeout",
    kind: duration({ min: 1, max: day }),
    label: "Connection timeout",
    help: "Ends a session after this time, even while it is sending.",
    defaults: [
      documented("00:10:00", "new-receiveconnector", { role: "Mailbox" }),
      documented("00:05:00", "new-receiveconnector", { role: "Edge" }),
    ],
  }),
  declare({
    name: "ConnectionInactivityTimeout",
    kind: duration({ min: 1, max: day }),
    label: "Inactivity timeout",
    help: "Closes a connection that has been silent so long. Shorter than the connection timeout.",
    defaults: [
      documented("00:05:00", "new-receiveconnector", { role: "Mailbox" }),
      documented("00:01:00", "new-receiveconnector", { role: "Edge" }),
    ],
    cites: ["V9"],
  }),
  declare({
    name: "MaxProtocolErrors",
    kind: integer({ min: 0, max: largest, unlimited: true }),
    label: "Maximum protocol errors",
    help: "Closes the connection after so many SMTP errors by the client.",
    unit: "errors",
    defaults: [documented(5, "new-receiveconnector")],
  }),
  declare({
    name: "MaxLogonFailures",
    kind: integer({ min: 0, max: 10, zeroMeans: "never closed" }),
    label: "Maximum logon failures",
    help: "Closes the connection after so many failed sign-ins; 0 never does.",
    unit: "failures",
    defaults: [documented(3, "new-receiveconnector")],
  }),
  declare({
    name: "TarpitInterval",
    kind: duration({ min: 0 }),
    label: "Tarpit interval",
    help: "Holds back error replies to clients that have not signed in; 0 turns it off.",
    defaults: [documented("00:00:05", "new-receiveconnector")],
  }),
  declare({
    name: "AuthTarpitInterval",
    kind: duration({}),
    label: "Authentication tarpit interval",
    help: "Holds back the reply to a failed sign-in, which slows guessing of passwords.",
    defaults: [documented("00:00:05", "new-receiveconnector")],
  }),
  declare({
    name: "MaxHeaderSize",
    kind: size({ min: 1, max: largest, powerShellType: "ByteQuantifiedSize" }),
    label: "Maximum header size",
    help: "A message with a larger header is refused.",
    defaults: [documented(262_144, "new-receiveconnector")],
  }),
  declare({
    name: "MaxHopCount",
    kind: integer({ min: 1, max: 500 }),
    label: "Maximum hop count",
    help: "A message that has passed more servers than this is refused as a loop.",
    unit: "hops",
    defaults: [documented(30, "new-receiveconnector"), observed(60, "receive-export-2019")],
  }),
  declare({
    name: "MaxLocalHopCount",
    kind: integer({ min: 0, max: 50, zeroMeans: "never rejected" }),
    label: "Maximum local hop count",
    help: "A message that has passed this server more often is refused as a loop; 0 never is.",
    unit: "hops",
    defaults: [documented(8, "new-receiveconnector"), observed(5, "receive-export-2019")],
  }),
  declare({
    name: "MaxAcknowledgementDelay",
    kind: duration({}),
    label: "Maximum acknowledgement delay",
    help: "Used by Exchange 2010 only; kept so that an import loses nothing.",
    defaults: [documented("00:00:30", "new-receiveconnector")],
    reserved: true,
  }),
];
