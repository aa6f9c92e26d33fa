import { expect, it } from "vitest";
import { oneSession } from "../../../testing/logText";
import { failures } from "../causes/failures";
import { families } from "./families";
import { type Signs, signsOf } from "./signs";

/*
 * What a session shows speaks for a cause; what it does not show is silent. Each row: the class, a likely cause of it in the
 * words of failures.json, signs that speak for it, and signs as like them as can be that do not.
 */

const session = oneSession("Receive", ["+ ", "> 220 ready", "- | Remote"]);
const [message] = oneSession("Receive", [
  ...["+ ", "> 220 ready", "< EHLO a", "> 250 a", "< MAIL FROM:<a@b.example>", "> 250 ok"],
  ...["< RCPT TO:<c@d.example>", "> 250 ok", "< DATA", "> 354 go", "> 250 queued", "- | Remote"],
]).messages;
if (!message) throw new Error("The session has a message.");
const plain: Signs = {
  ...signsOf(session),
  ...{ sends: false, port: "25", isV6: false, isPrivate: false, isDefaultFrontend: false },
  ...{ encrypted: true, triedTls: true, mechanism: "", signedIn: false, recipients: [], reply: "" },
};
type Change = Partial<Signs> & { readonly of?: Partial<Signs["session"]> };

const speaksFor = (family: string, cause: string, { of, ...change }: Change): boolean => {
  const signs = { ...plain, ...change, session: { ...session, ...of } };
  return (families[family]?.(signs) ?? []).some((each) => each !== false && each.test(cause));
};
const known = new Set(failures.flatMap(({ likelyCauses }) => likelyCauses));

const many = (count: number) => Array.from({ length: count }, () => "r@d.example");
const tlsError = (error: string) =>
  ({ of: { tls: { ...session.tls, outcome: "failed", error, peerThumbprint: null } } }) as Change;
const peer = (peerThumbprint: string | null, sends = true) =>
  ({ sends, of: { tls: { outcome: "ok", error: null, peerThumbprint } } }) as Change;
const account = (name: string | null) =>
  ({ of: { auth: { mechanism: "LOGIN", outcome: "failed", account: name } } }) as Change;
const replied = (lastReply: string): Change => ({ of: { lastReply }, reply: lastReply });
const messages = (count: number): Change => ({
  of: { messages: Array.from({ length: count }, () => message) },
});
const sized = (size: number, sends = true): Change => ({
  ...{ sends, of: { messages: [{ ...message, size }] } },
});

it.each<[family: string, cause: string, yes: Change, no: Change]>([
  ["timeout-25", "An IPv6 address was chosen and IPv6 has no route", { isV6: true }, {}],
  [
    "timeout-25",
    "The address in DNS or in SmartHosts is wrong or the host is down",
    { isPrivate: true },
    {},
  ],
  [
    "timeout-25",
    "The address in DNS or in SmartHosts is wrong or the host is down",
    { port: "587" },
    { port: "25" },
  ],
  ["timeout-25", "Port 25 filtered", {}, { isPrivate: true }],
  [
    "connection-refused",
    "The SMTP service of the next hop is stopped",
    { isPrivate: true },
    { isPrivate: false },
  ],
  [
    "connection-refused",
    "The Port of the connector is wrong (587 against 25)",
    { port: "587" },
    { port: "25" },
  ],
  [
    "connection-refused",
    "The receiving system has a whitelist of source addresses",
    {},
    { isPrivate: true },
  ],
  [
    "dns",
    "DNS trouble on the source server",
    { ...replied("451 4.7.0 Frontend with IP address"), isPrivate: true },
    replied("451 4.7.0 Frontend with IP address"),
  ],
  [
    "dns",
    "DNS trouble on the source server",
    { ...replied("Frontend with"), isPrivate: true },
    { isPrivate: true },
  ],
  ["dns", "Typing error in the recipient domain", messages(1), messages(0)],
  [
    "tls-negotiation",
    "TLS versions do not overlap",
    tlsError("AlgorithmMismatch"),
    tlsError("CertUnknown"),
  ],
  [
    "tls-negotiation",
    "Not TLS at all on the other end (InvalidToken, IllegalMessage)",
    tlsError("InvalidToken"),
    tlsError("AlgorithmMismatch"),
  ],
  [
    "tls-negotiation",
    "Peer rejects the client certificate (CertUnknown)",
    tlsError("CertUnknown"),
    tlsError("InvalidToken"),
  ],
  [
    "tls-negotiation",
    "Peer uses a self-signed certificate",
    { isPrivate: true },
    { isPrivate: false },
  ],
  [
    "tls-negotiation",
    "The peer rejected the client certificate",
    { sends: true },
    { sends: false },
  ],
  ["tls-certificate-expired", "Renewal forgotten", peer("AB12"), peer(null)],
  ["tls-certificate-expired", "Renewal forgotten", peer("AB12"), peer("AB12", false)],
  [
    "tls-certificate-expired",
    "New certificate not assigned to SMTP",
    { sends: false },
    { sends: true },
  ],
  [
    "tls-required-not-offered",
    "TLS handshake failed and Exchange fell back to clear text",
    { triedTls: true },
    { triedTls: false },
  ],
  ["tls-required-not-offered", "Host without TLS", { isPrivate: true }, { isPrivate: false }],
  ["tls-required-not-offered", "Wrong port", { port: "465" }, { port: "587" }],
  ["tls-required-not-offered", "Device strips STARTTLS", { triedTls: false }, { triedTls: true }],
  [
    "auth-failed",
    "Device wants PLAIN or CRAM-MD5; Exchange gives LOGIN, NTLM, GSSAPI",
    { mechanism: "PLAIN" },
    { mechanism: "LOGIN" },
  ],
  [
    "auth-failed",
    "BasicAuthRequireTLS and the client did not start TLS",
    { encrypted: false },
    { encrypted: true },
  ],
  ["auth-failed", "Wrong or expired password", { mechanism: "NTLM" }, { mechanism: "PLAIN" }],
  [
    "auth-failed",
    "User name must be DOMAIN\\user or the UPN",
    account("anna"),
    account("CORP\\anna"),
  ],
  ["auth-failed", "User name must be DOMAIN\\user or the UPN", account("anna"), account(null)],
  [
    "auth-failed",
    "The host offers AUTH only after STARTTLS, or only on 587",
    { port: "25" },
    { port: "587" },
  ],
  [
    "auth-required",
    "Inbound: the client address falls to a connector without AnonymousUsers (for example Client Frontend on 587)",
    { isDefaultFrontend: true },
    { isDefaultFrontend: true, sends: true },
  ],
  [
    "auth-required",
    "Session landed on the wrong connector",
    { isDefaultFrontend: true },
    { isDefaultFrontend: false },
  ],
  [
    "auth-required",
    "SmartHostAuthMechanism None",
    { sends: true },
    { sends: true, mechanism: "LOGIN" },
  ],
  ["auth-required", "SmartHostAuthMechanism None", { sends: true }, { sends: false }],
  [
    "auth-required",
    "Wrong port: the provider treats 25 as MX",
    { sends: true },
    { sends: true, port: "587" },
  ],
  ["auth-required", "Wrong port: the provider treats 25 as MX", { sends: true }, { sends: false }],
  ["auth-required", "AnonymousUsers missing in PermissionGroups", {}, { sends: true }],
  [
    "relay-denied",
    "The session landed on Default Frontend and not on the relay connector: the address is missing in RemoteIPRanges, or a load balancer hides it",
    { isDefaultFrontend: true, isPrivate: true },
    { isDefaultFrontend: true, isPrivate: false },
  ],
  [
    "relay-denied",
    "The session landed on Default Frontend and not on the relay connector: the address is missing in RemoteIPRanges, or a load balancer hides it",
    { isDefaultFrontend: true, isPrivate: true },
    { isPrivate: true },
  ],
  [
    "relay-denied",
    "Device or application sends outside without a login and without a relay connector",
    {},
    { signedIn: true },
  ],
  [
    "relay-denied",
    "Device or application sends outside without a login and without a relay connector",
    {},
    { sends: true },
  ],
  ["relay-denied", "Domain not in Get-AcceptedDomain", {}, { isPrivate: true }],
  ["relay-denied", "Domain not in Get-AcceptedDomain", {}, { sends: true }],
  ["relay-denied", "Smart host does not know your address or login", { sends: true }, {}],
  [
    "sender-rejected",
    "Device logs in as one mailbox and sends as another",
    { signedIn: true },
    { signedIn: false },
  ],
  ["sender-rejected", "Wrong connector for the client", { isDefaultFrontend: true }, {}],
  [
    "sender-rejected",
    "Wrong connector for the client",
    { isDefaultFrontend: true },
    { isDefaultFrontend: true, signedIn: true },
  ],
  [
    "sender-rejected",
    "PermissionGroups of the connector lack ExchangeUsers",
    {},
    { signedIn: true },
  ],
  [
    "recipient-unknown",
    "Space, comma or missing domain",
    { recipients: ["a@b.example", "scanner"] },
    { recipients: ["a@b.example"] },
  ],
  [
    "recipient-unknown",
    "Underscore or space in the domain",
    { recipients: ["a@b.example", "a@b_c.example"] },
    { recipients: ["a@b.example"] },
  ],
  [
    "recipient-unknown",
    "Typing error or removed mailbox",
    { recipients: many(21) },
    { recipients: many(20) },
  ],
  [
    "size",
    "Receive connector limit (36 MB by default) or header limit",
    { sends: false },
    { sends: true },
  ],
  ["size", "Google: 25 MB", sized(26_214_401), sized(26_214_400)],
  ["size", "Google: 25 MB", sized(26_214_401), sized(26_214_401, false)],
  ["size", "Limit of the receiver", { sends: true }, { sends: false }],
  ["size", "Base64 makes an attachment about a third larger", sized(37_748_735), sized(37_748_736)],
  ["quota", "Base64 makes an attachment about a third larger", sized(1), sized(0)],
  [
    "rate-limit",
    "MaxRecipientEnvelopeLimit (500)",
    { recipients: many(51) },
    { recipients: many(50) },
  ],
  ["rate-limit", "Burst after an outage", messages(11), messages(10)],
  ["throttling", "New public address", replied("421 New address"), replied("421 slow down")],
  ["reverse-dns", "Outgoing IPv6 without PTR", { isV6: true }, {}],
  ["policy-spf", "IPv6 address missing in SPF", { isV6: true }, {}],
  ["policy-spf", "Outgoing address not in SPF", replied("550 SPF fails"), replied("550 no")],
  ["policy-dkim-dmarc", "No DKIM signature", replied("550 DKIM fails"), replied("550 no")],
  ["policy-dkim-dmarc", "DMARC fails", replied("550 DMARC fails"), replied("550 no")],
  ["greylisting", "First contact of sender, recipient and address", messages(1), messages(0)],
  ["protocol", "Port set to 465 from a provider leaflet", { port: "465" }, { port: "25" }],
  [
    "protocol",
    "Device name with underscore in EHLO",
    { of: { ehlo: "scan_1" } },
    { of: { ehlo: "scan-1" } },
  ],
  [
    "protocol",
    "Device name with underscore in EHLO",
    { of: { ehlo: "scan_1" } },
    { of: { ehlo: null } },
  ],
  ["protocol", "Client bug", { isPrivate: true }, { isPrivate: true, sends: true }],
  ["protocol", "Client bug", { isPrivate: true }, { isPrivate: false }],
  ["proxy", "IPv6 or several adapters", { isV6: true }, {}],
  [
    "proxy",
    "DNS servers on the network adapters: an outside server listed as secondary",
    replied("451 DNS query failed"),
    replied("451 no"),
  ],
  ["proxy", "See the inner reply", messages(0), messages(1)],
  [
    "back-pressure",
    "Disk of the queue database nearly full",
    { of: { tarpitSeconds: 1 } },
    { of: { tarpitSeconds: 0 } },
  ],
  [
    "back-pressure",
    "ServerComponentState after maintenance",
    replied("421 4.3.2 Service not active"),
    replied("452 4.3.1 resources"),
  ],
  ["loop", "Same Fqdn on two systems", { isPrivate: true }, { isPrivate: false }],
  ["loop", "Smart host points at this server", { isPrivate: false }, { isPrivate: true }],
])("%s: %s", (family, cause, yes, no) => {
  expect(known).toContain(cause);
  expect(speaksFor(family, cause, yes)).toBe(true);
  expect(speaksFor(family, cause, no)).toBe(false);
});
