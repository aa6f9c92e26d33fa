import type { SourceId, Standing } from "../../sources";
import type { RouteReply } from "./run";

type Row = readonly [
  code: string,
  enhanced: string,
  text: string,
  standing: Standing,
  cites: readonly SourceId[],
  variants?: readonly string[],
];

/** Every text that Exchange itself gives to a message that does not leave: failures.json has the literals. */
const rows = {
  "recipient-unknown": [
    "550",
    "5.1.10",
    "RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    "disputed",
    ["S5"],
    ["550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"],
  ],
  "organisation-size": [
    "550",
    "5.2.3",
    "RESOLVER.RST.SendSizeLimit.Org; message too large for this organization",
    "documented",
    ["S144"],
  ],
  "address-invalid": [
    "550",
    "5.1.2",
    "ROUTING.InvalidAddress; invalid address domain",
    "observed",
    ["S74"],
  ],
  "address-type": [
    "550",
    "5.4.4",
    "ROUTING.NoConnectorForAddressType; unable to route for address type",
    "observed",
    ["S44"],
  ],
  unreachable: [
    "",
    "",
    "A matching connector cannot be found to route the external recipient",
    "documented",
    ["S70"],
  ],
  "route-size": [
    "550",
    "5.3.4",
    "ROUTING.SizeLimit; message size exceeds fixed maximum size for route",
    "observed",
    ["S73"],
  ],
  "certificate-missing": [
    "454",
    "4.7.5",
    "The certificate specified in TlsCertificateName of the SendConnector could not be found.",
    "documented",
    ["S120"],
  ],
  "dns-nonexistent": [
    "554",
    "5.4.4",
    "SMTPSEND.DNS.NonExistentDomain; nonexistent domain",
    "documented",
    ["S84"],
  ],
  "dns-loopback": [
    "554",
    "5.4.4",
    "SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop",
    "observed",
    ["S83", "S84"],
  ],
  "dns-nonexistent-waits": [
    "451",
    "4.4.0",
    "DNS query failed. The error was: SMTPSEND.DNS.NonExistentDomain; nonexistent domain",
    "observed",
    ["S84"],
  ],
  "dns-loopback-waits": [
    "451",
    "4.4.0",
    "DNS query failed. The error was: SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop",
    "inferred",
    ["S84"],
  ],
  "dns-fails": [
    "451",
    "4.4.0",
    "DNS query failed. The error was: DNS query failed with error ErrorRetry",
    "observed",
    ["S85"],
  ],
  "connection-failed": ["421", "4.2.1", "Unable to connect", "observed", ["S104", "S190"]],
  "session-broken": [
    "421",
    "4.2.1",
    "Unable to connect",
    "observed",
    ["S104"],
    ["421 4.4.1 Connection timed out"],
  ],
  "banner-missing": ["421", "4.4.1", "Connection timed out", "inferred", ["S92"]],
  "reply-unreadable": [
    "421",
    "4.4.0",
    "Remote server response was not RFC conformant",
    "observed",
    ["S151"],
  ],
  "starttls-required": [
    "451",
    "5.7.3",
    "STARTTLS is required to send mail",
    "documented",
    ["S104"],
  ],
  "domain-shut-out": [
    "451",
    "4.7.3",
    "The admin has temporarily disallowed this secure domain",
    "observed",
    ["S126"],
  ],
  "certificate-failed": ["454", "4.7.5", "Certificate validation failure", "observed", ["S114"]],
  "oorg-required": ["451", "5.7.3", "Require XOORG extension to send mail", "observed", ["S130"]],
  "basic-needs-tls": [
    "451",
    "5.7.3",
    "Require STARTTLS to do basic authentication",
    "observed",
    ["S163"],
  ],
  "basic-missing": ["451", "5.7.3", "Require basic authentication", "observed", ["S164"]],
  "exchange-missing": [
    "451",
    "5.7.3",
    "Cannot achieve Exchange Server authentication",
    "documented",
    ["S168"],
  ],
  "size-announced": [
    "550",
    "5.3.4",
    "SMTPSEND.OverAdvertisedSize; message size exceeds fixed maximum size",
    "observed",
    ["S143"],
    ["550 5.3.4 SMTPSEND.BDATOverAdvertisedSize; message size exceeds fixed maximum size"],
  ],
  "recipient-utf8": [
    "550",
    "5.1.8",
    "SMTPSEND.Utf8RecipientAddress; UTF-8 recipient address not supported.",
    "observed",
    ["S149"],
  ],
} as const satisfies Record<string, Row>;

/** A text of Exchange's own by its id, with the row of the notes that it comes from. */
export function sendReply(id: keyof typeof rows): RouteReply {
  const [code, enhanced, text, standing, cites, variants = []]: Row = rows[id];
  return { id, code, enhanced, text, standing, cites, variants };
}

/** Ids of all texts. */
export const sendReplyIds = Object.keys(rows) as readonly (keyof typeof rows)[];

/** The whole reply in one line: `451 5.7.3 STARTTLS is required to send mail`. */
export const wholeReply = ({
  code,
  enhanced,
  text,
}: Pick<RouteReply, "code" | "enhanced" | "text">): string =>
  [code, enhanced, text].filter(Boolean).join(" ");
