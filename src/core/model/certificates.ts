import { printIdentifier } from "../values";
import type { Certificate } from "./organisation";

/** The text by which a connector names a certificate. */
export const identifierOf = ({
  issuer,
  subject,
}: Pick<Certificate, "issuer" | "subject">): string => printIdentifier({ issuer, subject });

/** A certificate for a list: its subject, and server, end and the tail of the thumbprint. */
export function certificateLabel(certificate: Certificate): { title: string; detail: string } {
  const common = /(?:^|,\s*)CN=("[^"]*"|[^,]*)/i.exec(certificate.subject)?.[1];
  return {
    title: common ?? certificate.subject,
    detail: [
      certificate.server,
      certificate.notAfter ? `ends ${certificate.notAfter.slice(0, 10)}` : "",
      `…${certificate.thumbprint.slice(-8)}`,
      certificate.selfSigned ? "self-signed" : "",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

/** Valid on a day; the day of its end is over for it. Without a day, or without dates, nothing speaks against it. */
export function isValidOn(
  { notBefore, notAfter }: Pick<Certificate, "notBefore" | "notAfter">,
  today: string | undefined,
): boolean {
  if (today === undefined) return true;
  return !(notAfter && dayOf(notAfter) <= today) && !(notBefore && dayOf(notBefore) > today);
}

/** The day of a time, YYYY-MM-DD in UTC. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** What tells a certificate from others on its server: the thumbprint, else all that is known of it. */
export const certificateKey = ({
  thumbprint,
  issuer,
  subject,
  names,
  notBefore = "",
  notAfter = "",
}: Pick<
  Certificate,
  "thumbprint" | "issuer" | "subject" | "names" | "notBefore" | "notAfter"
>): string =>
  thumbprint === ""
    ? JSON.stringify([issuer, subject, names, notBefore, notAfter])
    : thumbprint.toUpperCase();
