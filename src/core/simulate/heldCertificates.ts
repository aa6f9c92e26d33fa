import type { Certificate, Organisation, Server } from "../model";
import { parseIdentifier } from "../values";

const byServer = new WeakMap<
  Organisation["certificates"],
  ReadonlyMap<string, readonly Certificate[]>
>();
const none: readonly Certificate[] = [];

/**
 * Those that a server holds, listed for it by its name or its FQDN. The certificates of a server are known if at
 * least one is listed for it.
 */
export function certificatesOf(
  { certificates }: Pick<Organisation, "certificates">,
  { name, fqdn }: Pick<Server, "name" | "fqdn">,
): readonly Certificate[] {
  const known = byServer.get(certificates) ?? indexed(certificates);
  byServer.set(certificates, known);
  const keys = new Set([name.toLowerCase(), (fqdn ?? name).toLowerCase()]);
  return [...keys].flatMap((each) => known.get(each) ?? none);
}

function indexed(certificates: Organisation["certificates"]) {
  const made = new Map<string, Certificate[]>();
  for (const each of Object.values(certificates)) {
    if (each.server === undefined) continue;
    const key = each.server.toLowerCase();
    const list = made.get(key);
    if (list) list.push(each);
    else made.set(key, [each]);
  }
  return made;
}

/** Whether a TlsCertificateName means a certificate: issuer and subject are compared as text (S120, S122). */
export function isNamed(text: string): (certificate: Certificate) => boolean {
  const said = parseIdentifier(text);
  return ({ issuer, subject }) =>
    said.ok && said.value.issuer === issuer.trim() && said.value.subject === subject.trim();
}

/** An import need not show the services; nothing speaks against the certificate then. */
export const servesSmtp = ({ services }: Pick<Certificate, "services">): boolean =>
  services === undefined || services.some((service) => service.toUpperCase() === "SMTP");
