import { type Certificate, dayOf } from "../../../../model";
import { day } from "../../../../values";

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
