import { type Certificate, dayOf, isValidOn, type Organisation, serverNamed } from "../../../model";
import { day, type Identifier, parseIdentifier } from "../../../values";

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

/** Certificates whose issuer and subject are those of a TlsCertificateName, as text (S120, S122). */
export function named(certificates: readonly Certificate[], text: string): readonly Certificate[] {
  const identifier = identifierIn(text);
  if (!identifier) return [];
  const { issuer, subject } = identifier;
  return certificates.filter(
    (each) => each.subject.trim() === subject && each.issuer.trim() === issuer,
  );
}

/** A name equals one of the certificate's, or lies one label below a `*.` entry; in any case. */
export function fits({ names }: Certificate, host: string): boolean {
  const wanted = host.toLowerCase().replace(/\.$/, "");
  const above = wanted.slice(wanted.indexOf(".") + 1);
  const below = wanted.indexOf(".") > 0 ? `*.${above}` : undefined;
  return names.some((each) => {
    const name = each.toLowerCase();
    return name === wanted || name === below;
  });
}

/**
 * Exchange can use it for SMTP: private key (there unless said otherwise), service SMTP, valid on the day
 * (R50, S121). unknown: an import did not show the services.
 */
export function usable(certificate: Certificate, today: string | undefined): boolean | "unknown" {
  const { services, hasPrivateKey } = certificate;
  if (hasPrivateKey === false || (services && !servesSmtp(services))) return false;
  if (!isValidOn(certificate, today)) return false;
  return services ? true : "unknown";
}

const servesSmtp = (services: readonly string[]): boolean =>
  services.some((each) => each.toUpperCase() === "SMTP");

/** Not from an authority: said so, or issuer and subject are one. */
export const isSelfSigned = ({ selfSigned, issuer, subject }: Certificate): boolean =>
  selfSigned ?? issuer === subject;

/** The one that ends last; of none undefined, and so where one has no end. */
export function longest(certificates: readonly Certificate[]): Certificate | undefined {
  let last: Certificate | undefined;
  for (const each of certificates) {
    if (!each.notAfter) return undefined;
    if (!last?.notAfter || each.notAfter > last.notAfter) last = each;
  }
  return last;
}

/** The one made last, or where that is not known, the one that ends last. */
export function newest(certificates: readonly Certificate[]): Certificate | undefined {
  const later = (a: Certificate, b: Certificate): boolean =>
    a.notBefore && b.notBefore && a.notBefore !== b.notBefore
      ? a.notBefore > b.notBefore
      : (a.notAfter ?? "") > (b.notAfter ?? "");
  return certificates.reduce<Certificate | undefined>(
    (best, each) => (best && !later(each, best) ? best : each),
    undefined,
  );
}

/** What one certificate is known by, wherever it is installed. */
export const identityOfCertificate = (each: Certificate): string =>
  each.thumbprint.toUpperCase() ||
  `${each.issuer}|${each.subject}|${each.notBefore ?? ""}|${each.notAfter ?? ""}`;

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  numberOf(dayOf(to)) - numberOf(dayOf(from));

/** The days of certificates are few, and asked for at each connector. */
const numbers = new Map<string, number>();

function numberOf(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const made = Math.round(Date.parse(`${date}T00:00:00Z`) / day);
  if (numbers.size > 1000) numbers.clear();
  numbers.set(date, made);
  return made;
}
