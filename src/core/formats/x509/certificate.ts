import { type Element, elements, objectIdentifier, time } from "./der";
import { commonName, printName } from "./name";
import { sha1 } from "./sha1";

/** What a design needs of an X.509 certificate. No signature is checked: Exchange does that. */
export interface X509 {
  /** Upper-case hexadecimal. */
  readonly thumbprint: string;
  /** As .NET prints them: `CN=mail.corp.example, O=Corp, C=NO`. */
  readonly issuer: string;
  readonly subject: string;
  readonly commonName: string | undefined;
  /** DNS names of the subject alternative names. */
  readonly dnsNames: readonly string[];
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Object identifiers of what it may be used for; empty where it does not say, which is all uses. */
  readonly usages: readonly string[];
  /** Issuer and subject are the same. */
  readonly selfIssued: boolean;
}

const sequence = 0x30;

/** Reads the bytes of a certificate (DER); null where they are none. */
export function readX509(der: Uint8Array): X509 | null {
  const [whole] = elements(der) ?? [];
  const [body] = (whole?.tag === sequence && elements(whole.content)) || [];
  const all = body?.tag === sequence ? elements(body.content) : null;
  if (!all) return null;
  // The version is written only where it is not 1.
  const [, , issuer, validity, subject] = all[0]?.tag === 0xa0 ? all.slice(1) : all;
  const [from, until] = (validity && elements(validity.content)) ?? [];
  const [notBefore, notAfter] = [from && time(from), until && time(until)];
  if (!issuer || !subject || !notBefore || !notAfter) return null;
  const names = [printName(issuer.content), printName(subject.content)];
  const [issuerName, subjectName] = names;
  if (typeof issuerName !== "string" || typeof subjectName !== "string") return null;
  return {
    thumbprint: sha1(der),
    issuer: issuerName,
    subject: subjectName,
    commonName: commonName(subject.content),
    dnsNames: extension(all, "2.5.29.17")
      .filter(({ tag }) => tag === 0x82)
      .map(({ content }) => String.fromCharCode(...content.subarray(0, 255))),
    usages: extension(all, "2.5.29.37")
      .filter(({ tag }) => tag === 0x06)
      .map(({ content }) => objectIdentifier(content)),
    notBefore,
    notAfter,
    selfIssued: same(issuer.content, subject.content),
  };
}

/** What the list of an extension holds; nothing where there is none. */
function extension(body: readonly Element[], name: string): readonly Element[] {
  const tagged = body.find(({ tag }) => tag === 0xa3);
  const [list] = (tagged && elements(tagged.content)) ?? [];
  for (const each of (list && elements(list.content)) ?? []) {
    const parts = elements(each.content) ?? [];
    const [identifier, value] = [parts[0], parts.at(-1)];
    if (!identifier || objectIdentifier(identifier.content) !== name || !value) continue;
    const [held] = elements(value.content) ?? [];
    return (held && elements(held.content)) ?? [];
  }
  return [];
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
