import {
  type Certificate,
  certificatesOf,
  isNamed,
  type Organisation,
  type Server,
  servesSmtp,
} from "../../model";
import { parseIdentifier } from "../../values";

/** The state of the certificate that TlsCertificateName names, at one server. */
export type OwnCertificate = "present" | "missing" | "no-key" | "not-for-smtp" | "unknown";

/**
 * Looks for the named certificate at a server: issuer and subject equal as text (S120, S122). The certificates of a
 * server are known as soon as one of it is; of two with the same names a usable one counts. Dates are not judged here.
 */
export function ownCertificate(
  named: string,
  server: Server | undefined,
  organisation: Pick<Organisation, "servers" | "certificates">,
): OwnCertificate {
  if (!parseIdentifier(named).ok || !server) return "unknown";
  const own = certificatesOf(organisation, server.name);
  if (!own) return "unknown";
  const states = own.filter(isNamed(named)).map(stateOf);
  if (states.length === 0) return "missing";
  return states.includes("present") ? "present" : (states[0] as OwnCertificate);
}

function stateOf(certificate: Certificate): OwnCertificate {
  if (certificate.hasPrivateKey === false) return "no-key";
  return servesSmtp(certificate) ? "present" : "not-for-smtp";
}
