import { clip } from "./clip";
import { type Parsed, read, refused } from "./parsed";
import { at, trimmed } from "./place";
import { parseThumbprint } from "./thumbprint";

/** How a connector names its certificate: issuer and subject as the certificate holds them. */
export interface Identifier {
  readonly issuer: string;
  readonly subject: string;
}

/** Reads `<I>CN=Example CA<S>CN=mail.corp.example`, the form of TlsCertificateName. */
export function parseIdentifier(text: string): Parsed<Identifier> {
  const piece = trimmed(text);
  const subjectAt = piece.text.search(/<S>/i);
  const issuer = piece.text.slice(3, Math.max(subjectAt, 3)).trim();
  const subject = subjectAt < 0 ? "" : piece.text.slice(subjectAt + 3).trim();
  if (/^<I>/i.test(piece.text) && issuer && subject) return read({ issuer, subject });
  const thumbprint = parseThumbprint(piece.text);
  return refused({
    code: thumbprint.ok ? "identifier-thumbprint" : "identifier-form",
    what: thumbprint.ok
      ? "This is a thumbprint; the parameter takes issuer and subject."
      : `${piece.text === "" ? "The text" : clip(piece.text)} does not name a certificate.`,
    mend: "Choose a certificate, or write <I>issuer<S>subject.",
    at: at(piece),
  });
}

/** The inverse of `parseIdentifier`. */
export const printIdentifier = ({ issuer, subject }: Identifier): string =>
  `<I>${issuer}<S>${subject}`;
