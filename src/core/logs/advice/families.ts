import type { Signs } from "./signs";

/**
 * Which likely causes of a class a session speaks for, the strongest first: expressions that are looked for
 * in their words. Causes that none of them finds keep their order behind.
 */
export type Family = (signs: Signs) => readonly (RegExp | false)[];

const timeOut: Family = ({ isV6, isPrivate, port }) => [
  isV6 && /IPv6/,
  isPrivate && /the host is down|address in DNS/,
  port !== "25" && /address in DNS|the host is down/,
  !isPrivate && /blocked by the firewall|Port 25 filtered/,
];

const refusedConnection: Family = ({ isPrivate, port }) => [
  isPrivate && /On the receiving side|service of the next hop is stopped/,
  port !== "25" && /Port of the connector is wrong/,
  !isPrivate && /whitelist/,
];

const dns: Family = ({ session, isPrivate }) => [
  /Frontend with/.test(session.lastReply) && isPrivate && /DNS servers|DNS trouble/,
  session.messages.length > 0 && /domain/i,
];

const handshake: Family = ({ session, sends, isPrivate }) => [
  /AlgorithmMismatch/.test(session.tls?.error ?? "") && /No common TLS version|do not overlap/,
  /InvalidToken|IllegalMessage/.test(session.tls?.error ?? "") &&
    /Not TLS at all|Appliance damages/,
  /CertUnknown|Untrusted/.test(session.tls?.error ?? "") && /rejects? the client certificate/,
  isPrivate && /self-signed|No common TLS version/,
  sends && /peer rejected the client certificate/,
];

const certificate: Family = ({ sends, session }) => [
  sends && session.tls?.peerThumbprint !== null && /TlsDomain does not match|Renewal forgotten/,
  !sends && /New certificate not assigned|Old certificate still chosen/,
];

const noTls: Family = ({ triedTls, isPrivate, port }) => [
  triedTls && /handshake failed/i,
  isPrivate && /Exchange receiver|no TLS|without TLS/i,
  port === "465" && /Wrong port/,
  !triedTls && /IgnoreSTARTTLS|strips/,
];

const signIn: Family = ({ mechanism, encrypted, port, session }) => [
  /^(?:PLAIN|CRAM-MD5|DIGEST-MD5|XOAUTH2)$/.test(mechanism) && /wants PLAIN|PLAIN or XOAUTH2/,
  !encrypted && /did not start TLS|only after STARTTLS/,
  /^(?:LOGIN|NTLM)$/.test(mechanism) &&
    /BasicAuth not in|Wrong or expired password|Password changed/,
  session.auth?.account?.includes("\\") === false && /DOMAIN\\user|user name form/,
  port === "25" && /only on 587|Wrong port/,
];

const needsSignIn: Family = ({ sends, mechanism, port, isDefaultFrontend }) => [
  !sends && isDefaultFrontend && /falls to a connector|wrong connector/,
  sends && mechanism === "" && /SmartHostAuthMechanism None|No login/,
  sends && port === "25" && /Wrong port/,
  !sends && /AnonymousUsers missing|without a login/,
];

const relay: Family = ({ sends, isDefaultFrontend, isPrivate, signedIn }) => [
  !sends && isDefaultFrontend && isPrivate && /landed on Default Frontend/,
  !sends && !signedIn && /without a login/,
  !sends && !isPrivate && /Get-AcceptedDomain/,
  sends && /does not know your address|Certificate renewed/,
];

const sender: Family = ({ signedIn, isDefaultFrontend }) => [
  signedIn && /logs in as one mailbox|Send As/,
  !signedIn && isDefaultFrontend && /through the internet connector|Wrong connector/,
  !signedIn && /right missing|lack ExchangeUsers/,
];

const recipient: Family = ({ recipients }) => [
  recipients.some((each) => !each.includes("@")) && /missing domain/,
  recipients.some((each) => /[ _]/.test(each)) && /Underscore or space|Space, comma/,
  recipients.length > 20 && /Mailbox gone|removed/,
];

const size: Family = ({ sends, session }) => {
  const largest = Math.max(0, ...session.messages.map((each) => each.size ?? 0));
  return [
    !sends && /Receive connector limit/,
    sends && largest > 26_214_400 && /25 MB/,
    sends && /Limit of the receiv/,
    largest > 0 && largest < 37_748_736 && /Base64|MaxSendSize/,
  ];
};

const rate: Family = ({ recipients, session }) => [
  recipients.length > 50 && /Envelope|MaxRecipients|few recipients/,
  session.messages.length > 10 && /Burst|Sudden|Bulk/,
  /new/i.test(session.lastReply) && /New address|New public address/,
];

const reputation: Family = ({ isV6 }) => [isV6 && /IPv6/, /address|host/i];

const policy: Family = ({ isV6, reply }) => [
  isV6 && /IPv6/,
  /SPF/i.test(reply) && /SPF|address/i,
  /DKIM/i.test(reply) && /DKIM|signature/i,
  /DMARC/i.test(reply) && /DMARC|align|p=reject/i,
];

const greylisting: Family = ({ session }) => [session.messages.length > 0 && /First contact/];

const protocol: Family = ({ port, session, sends, isPrivate }) => [
  port === "465" && /465/,
  session.ehlo?.includes("_") === true && /underscore/,
  isPrivate && !sends && /Client bug|Home-made|Device/,
];

const proxying: Family = ({ session, isV6 }) => [
  isV6 && /IPv6/,
  /DNS/.test(session.lastReply) && /DNS/,
  session.messages.length === 0 && /Probe|stopped|inner reply/i,
];

const backPressure: Family = ({ session }) => [
  session.tarpitSeconds > 0 && /Disk|Memory/,
  /not (?:available|active)/.test(session.lastReply) && /ServerComponentState/,
];

const loop: Family = ({ isPrivate }) => [
  isPrivate && /Shared domain|Same Fqdn/,
  !isPrivate && /Smart host/,
];

/** The family of each class of failures.json; classes that are not here keep their order. */
export const families: Readonly<Record<string, Family>> = {
  "timeout-25": timeOut,
  "connection-refused": refusedConnection,
  dns,
  "tls-negotiation": handshake,
  "tls-certificate-expired": certificate,
  "tls-certificate-name": certificate,
  "tls-required-not-offered": noTls,
  "auth-failed": signIn,
  "modern-auth-required": signIn,
  "auth-required": needsSignIn,
  "relay-denied": relay,
  "sender-rejected": sender,
  "recipient-unknown": recipient,
  size,
  quota: size,
  "rate-limit": rate,
  throttling: rate,
  "reputation-blocklist": reputation,
  "reverse-dns": reputation,
  "policy-spf": policy,
  "policy-dkim-dmarc": policy,
  greylisting,
  protocol,
  proxy: proxying,
  "back-pressure": backPressure,
  loop,
};
