import { type Identifier, parseIdentifier } from "../values";
import { isValidOn } from "./certificates";
import { serverNamed } from "./circumstances";
import type { Certificate, Organisation } from "./organisation";

type Lists = Pick<Organisation, "servers" | "certificates">;

interface Index {
  readonly servers: Organisation["servers"];
  readonly byServer: ReadonlyMap<string, readonly Certificate[]>;
}
const indexes = new WeakMap<Organisation["certificates"], Index>();

/**
 * The certificates that a server holds, by whatever name it goes. undefined: none is listed for it, so
 * they are unknown, not missing (rules.json `input`). Certificates of no server are nobody's.
 */
export function certificatesOf(
  organisation: Lists,
  server: string,
): readonly Certificate[] | undefined {
  const known = indexes.get(organisation.certificates);
  const index = known?.servers === organisation.servers ? known : indexed(organisation);
  return index.byServer.get(keyOf(organisation, server));
}

function indexed(organisation: Lists): Index {
  const byServer = new Map<string, Certificate[]>();
  for (const certificate of Object.values(organisation.certificates)) {
    if (certificate.server === undefined) continue;
    const key = keyOf(organisation, certificate.server);
    const list = byServer.get(key);
    if (list) list.push(certificate);
    else byServer.set(key, [certificate]);
  }
  const index = { servers: organisation.servers, byServer };
  indexes.set(organisation.certificates, index);
  return index;
}

/** One key for a server, whether it is called by its name or its FQDN. */
const keyOf = (organisation: Lists, name: string): string =>
  (serverNamed(organisation, name)?.name ?? name).toLowerCase();

const identifiers = new Map<string, Identifier | null>();

/** Issuer and subject of a TlsCertificateName; null where it names none. */
export function identifierIn(text: string): Identifier | null {
  const known = identifiers.get(text);
  if (known !== undefined) return known;
  const parsed = parseIdentifier(text);
  const identifier = parsed.ok ? parsed.value : null;
  if (identifiers.size > 10_000) identifiers.clear();
  identifiers.set(text, identifier);
  return identifier;
}

/** Whether a TlsCertificateName means a certificate: issuer and subject are compared as text (S120, S122). */
export function isNamed(text: string): (certificate: Certificate) => boolean {
  const said = identifierIn(text);
  return ({ issuer, subject }) =>
    said !== null && said.subject === subject.trim() && said.issuer === issuer.trim();
}

/** An import need not show the services; nothing speaks against the certificate then. */
export const servesSmtp = ({ services }: Pick<Certificate, "services">): boolean =>
  services === undefined || services.some((each) => each.toUpperCase() === "SMTP");

/**
 * Exchange can use it for SMTP: private key (there unless said otherwise), service SMTP, valid on the day
 * (R50, S121). unknown: an import did not show the services.
 */
export function usableForSmtp(
  certificate: Certificate,
  today: string | undefined,
): boolean | "unknown" {
  if (certificate.hasPrivateKey === false || !servesSmtp(certificate)) return false;
  if (!isValidOn(certificate, today)) return false;
  return certificate.services ? true : "unknown";
}

/** Whether a name of a certificate stands for a host: the same, or a `*.` entry one label above; in any case. */
export const coversName = (name: string, host: string): boolean => covering(host)(name);

/** Whether one of the names of a certificate stands for a host. */
export const holdsName = (names: readonly string[], host: string): boolean =>
  names.some(covering(host));

function covering(host: string): (name: string) => boolean {
  const wanted = host.toLowerCase().replace(/\.$/, "");
  const dot = wanted.indexOf(".");
  const wildcard = dot > 0 ? `*${wanted.slice(dot)}` : wanted;
  return (each) => {
    const name = each.toLowerCase();
    return name === wanted || name === wildcard;
  };
}
