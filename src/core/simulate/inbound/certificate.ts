import {
  type Certificate,
  certificatesOf,
  holdsName,
  isNamed,
  type Organisation,
  usableForSmtp,
} from "../../model";
import { ascending } from "../../values";
import type { Receiver } from "../receiver";

/** The certificate of STARTTLS: the one that is taken, none that can be, or nobody knows. */
export type ServerCertificate =
  | { readonly known: false }
  | { readonly known: true; readonly certificate: Certificate | undefined };

/**
 * The certificate that a connector shows (R50, R51): the one of TlsCertificateName, else one that holds the Fqdn; with a private
 * key, enabled for SMTP and valid on the day, where a day is given. One of an authority goes before a self-signed one, then
 * the newest. The certificates of a server are known if at least one is listed for it.
 */
export function certificateFor(
  organisation: Pick<Organisation, "servers" | "certificates">,
  receiver: Receiver,
  today?: string,
): ServerCertificate {
  const own = certificatesOf(organisation, receiver.server.name);
  if (!own) return { known: false };
  const named = receiver.value("TlsCertificateName");
  const fqdn = receiver.value("Fqdn");
  const fits =
    typeof named === "string" && named !== ""
      ? isNamed(named)
      : (each: Certificate) => typeof fqdn === "string" && holdsName(each.names, fqdn);
  const usable = own
    .filter((each) => fits(each) && usableForSmtp(each, today) !== false)
    .sort(better);
  return { known: true, certificate: usable[0] };
}

const better = (a: Certificate, b: Certificate): number =>
  Number(a.selfSigned ?? false) - Number(b.selfSigned ?? false) ||
  ascending(b.notBefore ?? "", a.notBefore ?? "") ||
  ascending(b.notAfter ?? "", a.notAfter ?? "") ||
  ascending(a.thumbprint, b.thumbprint);
