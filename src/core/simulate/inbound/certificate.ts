import { type Certificate, isValidOn, type Organisation } from "../../model";
import { certificatesOf, isNamed, servesSmtp } from "../heldCertificates";
import type { Receiver } from "../receiver";

/** The certificate of STARTTLS: the one that is taken, none that can be, or nobody knows. */
export type ServerCertificate =
  | { readonly known: false }
  | { readonly known: true; readonly certificate: Certificate | undefined };

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The certificate that a connector shows (R50, R51): the one of TlsCertificateName, else one that holds the Fqdn; with a private
 * key, enabled for SMTP and valid on the day, where a day is given. One of an authority goes before a self-signed one, then
 * the newest. The certificates of a server are known if at least one is listed for it.
 */
export function certificateFor(
  organisation: Pick<Organisation, "certificates">,
  receiver: Receiver,
  today?: string,
): ServerCertificate {
  const own = certificatesOf(organisation, receiver.server);
  if (own.length === 0) return { known: false };
  const named = receiver.value("TlsCertificateName");
  const fqdn = receiver.value("Fqdn");
  const fits =
    typeof named === "string" && named !== ""
      ? isNamed(named)
      : (each: Certificate) => typeof fqdn === "string" && holdsName(each.names, fqdn);
  const usable = own.filter((each) => fits(each) && isUsable(each, today)).sort(better);
  return { known: true, certificate: usable[0] };
}

const isUsable = (each: Certificate, today: string | undefined): boolean =>
  each.hasPrivateKey !== false && servesSmtp(each) && isValidOn(each, today);

const better = (a: Certificate, b: Certificate): number =>
  Number(a.selfSigned ?? false) - Number(b.selfSigned ?? false) ||
  order(b.notBefore ?? "", a.notBefore ?? "") ||
  order(b.notAfter ?? "", a.notAfter ?? "") ||
  order(a.thumbprint, b.thumbprint);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One of the names is the host's, or a `*.` entry covers it one label below. */
export const holdsName = (names: readonly string[], host: string): boolean =>
  names.some((name) => coversName(name, host));

/** Whether a name of a certificate stands for a host. */
export function coversName(name: string, host: string): boolean {
  if (same(name, host)) return true;
  return name.startsWith("*.") && same(name.slice(1), host.slice(Math.max(host.indexOf("."), 0)));
}
