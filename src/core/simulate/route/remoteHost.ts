import type { RemoteHost } from "../../model";
import { parseFqdn } from "../../values";

/** Keywords of a sound Internet host besides STARTTLS, AUTH and SIZE. */
const soundKeywords = [
  "PIPELINING",
  "ENHANCEDSTATUSCODES",
  "8BITMIME",
  "DSN",
  "SMTPUTF8",
  "CHUNKING",
] as const;

/** The host at the other end with everything said: what the question leaves out is as a sound host has it. */
export interface Host {
  /** As it names itself: `mx.partner.example`. */
  readonly name: string;
  readonly dns: NonNullable<RemoteHost["dns"]>;
  readonly port: NonNullable<RemoteHost["port"]>;
  readonly starttls: boolean;
  readonly handshakeFails: boolean;
  /** undefined: not given, then taken to be the name that is looked for. */
  readonly names: readonly string[] | undefined;
  readonly trusted: boolean;
  readonly expired: boolean;
  /** Words after AUTH in capitals. */
  readonly auth: readonly string[];
  /** The question did not say which. */
  readonly authAssumed: boolean;
  readonly signInRefused: boolean;
  /** Bytes; undefined = no limit is announced. */
  readonly maxSize: number | undefined;
  /** In capitals. */
  readonly keywords: readonly string[];
  readonly replies: NonNullable<RemoteHost["replies"]>;
}

/** What the connector expects of the host, where the question does not say what it can do. */
export interface Expected {
  /** The first smart host, where there is one. */
  readonly smartHost: string | undefined;
  readonly domain: string;
  /** The connector signs in with a password. */
  readonly signsIn: boolean;
  /** The connector talks to an Exchange server. */
  readonly toExchange: boolean;
}

/** Reads the abilities of the other side. */
export function hostOf(remote: RemoteHost | undefined, expected: Expected): Host {
  const said = remote ?? {};
  const keywords = said.extensions ?? [
    ...soundKeywords,
    ...(expected.toExchange ? ["X-ANONYMOUSTLS", "X-EXPS"] : []),
  ];
  return {
    name: nameOf(said, expected),
    dns: said.dns ?? "ok",
    port: said.port ?? "open",
    starttls: said.starttls ?? true,
    handshakeFails: said.handshake === "fails",
    names: said.certificate?.names?.map((each) => each.toLowerCase()),
    trusted: said.certificate?.trusted ?? true,
    expired: said.certificate?.expired ?? false,
    auth: words(said.auth ?? (expected.signsIn ? ["PLAIN", "LOGIN"] : [])),
    authAssumed: said.auth === undefined,
    signInRefused: said.signIn === "refused",
    maxSize: said.maxSize,
    keywords: words(keywords),
    replies: said.replies ?? {},
  };
}

/** Words that can stand in a reply to EHLO; others could not have come over the wire. */
const words = (said: readonly string[]): readonly string[] => [
  ...new Set(
    said.map((each) => each.trim().toUpperCase()).filter((each) => /^[A-Z\d][A-Z\d-]*$/.test(each)),
  ),
];

/** The name in its certificate, else of the smart host, else one that a mail exchanger of the domain could have. */
function nameOf({ certificate }: RemoteHost, { smartHost, domain }: Expected): string {
  const certified = certificate?.names?.find((each) => parseFqdn(each).ok);
  if (certified !== undefined) return certified.toLowerCase();
  if (smartHost !== undefined) {
    // Its reply to EHLO must begin with a domain (RFC 5321 4.1.1.1): an address has none to show.
    return parseFqdn(smartHost).ok ? smartHost.toLowerCase() : "smart-host.example";
  }
  return parseFqdn(`mx.${domain}`).ok ? `mx.${domain.toLowerCase()}` : "mx.example";
}

/** The lines of its reply to EHLO, hyphens and all. */
export function ehloLines(host: Host, secure: boolean): readonly string[] {
  const keywords = [
    ...host.keywords.filter((each) => !(secure && each === "X-ANONYMOUSTLS")),
    host.maxSize === undefined ? "SIZE" : `SIZE ${host.maxSize}`,
    ...(host.starttls && !secure ? ["STARTTLS"] : []),
    ...(host.auth.length > 0 ? [`AUTH ${host.auth.join(" ")}`] : []),
  ];
  return [`${host.name} Hello`, ...keywords].map(
    (each, at) => `250${at === keywords.length ? " " : "-"}${each}`,
  );
}
