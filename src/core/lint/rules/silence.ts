import { silencedProviders } from "./provider/silenced";

/**
 * Which finding hides which on the same connector (rules.md, "How they combine"): where the graver one
 * is told, the other adds nothing. A silenced finding is neither shown nor counted.
 */
const silencedBy: Readonly<Record<string, readonly string[]>> = {
  ...silencedProviders,
  // What the cmdlets would refuse and a server was found to have: the rule says what comes of it.
  "refused/port-of-other-service": ["receive/port-two-services"],
  "refused/range-equal": ["receive/tie"],
  "receive/public-relay": ["receive/open-relay"],
  "receive/wide-relay": ["receive/open-relay", "receive/public-relay"],
  "receive/anonymous-relay": ["receive/open-relay", "receive/public-relay", "receive/wide-relay"],
  "receive/hub-for-clients": ["receive/port-two-services", "receive/nobody-may-submit"],
  "receive/range-redundant": ["receive/never-reached"],
  "receive/never-reached": ["receive/tie"],
  "default/edited": [
    "default/server-auth-removed",
    "default/frontend-auth-removed",
    "auth/sign-in-on-25",
    "receive/hub-for-clients",
    "receive/submission-anonymous",
    "receive/server-not-served",
  ],
  "auth/users-cannot-sign-in": ["receive/nobody-may-submit"],
  "auth/servers-half": ["receive/nobody-may-submit"],
  "tls/certificate-expiring": ["tls/certificate-expired", "tls/certificate-old-issuer"],
  "tls/no-certificate-for-name": ["tls/no-smtp-certificate"],
  "send/force-helo": ["send/force-helo-needs-ehlo"],
  "send/port-with-dns": ["send/port-465"],
  "send/ehlo-default-name": ["send/ehlo-internal-name"],
  "send/cost-is-no-failover": ["send/tie", "send/edge-bypassed"],
  "send/tls-without-identity": [
    "hybrid/outbound-incomplete",
    "hybrid/tls-level",
    "hybrid/certificate-by-fqdn",
  ],
  "send/any-certificate": [
    "hybrid/outbound-incomplete",
    "hybrid/tls-level",
    "hybrid/certificate-by-fqdn",
  ],
  "send/hosted-domain-validation": [
    "hybrid/outbound-incomplete",
    "hybrid/tls-level",
    "hybrid/certificate-by-fqdn",
  ],
  "hybrid/certificate-by-fqdn": ["hybrid/outbound-incomplete"],
};

/** Those that stand at the server and hide what follows from them at its connectors. */
const ofServer = new Set(["tls/no-smtp-certificate", "receive/server-not-served"]);

interface Coded {
  readonly code: string;
}

/** What is left of the findings of one connector; `onServer` are those of its server. */
export function unsilenced<T extends Coded>(
  own: readonly T[],
  onServer: readonly Coded[],
): readonly T[] {
  if (!own.some(({ code }) => Object.hasOwn(silencedBy, code))) return own;
  const told = new Set(own.map(({ code }) => code));
  for (const { code } of onServer) if (ofServer.has(code)) told.add(code);
  const left = own.filter(({ code }) => !silencedBy[code]?.some((each) => told.has(each)));
  return left.length === own.length ? own : left;
}
