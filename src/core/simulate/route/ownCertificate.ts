import type { Certificate, Organisation, Server } from "../../model";
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
  { certificates }: Pick<Organisation, "certificates">,
): OwnCertificate {
  const wanted = parseIdentifier(named);
  if (!wanted.ok || !server) return "unknown";
  const own = Object.values(certificates).filter(
    (each) => each.server?.toLowerCase() === server.name.toLowerCase(),
  );
  if (own.length === 0) return "unknown";
  const { issuer, subject } = wanted.value;
  const states = own
    .filter((each) => each.issuer === issuer && each.subject === subject)
    .map(stateOf);
  if (states.length === 0) return "missing";
  return states.includes("present") ? "present" : (states[0] as OwnCertificate);
}

function stateOf({ hasPrivateKey, services }: Certificate): OwnCertificate {
  if (hasPrivateKey === false) return "no-key";
  return services && !services.includes("SMTP") ? "not-for-smtp" : "present";
}
