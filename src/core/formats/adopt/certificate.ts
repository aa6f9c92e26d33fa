import type { Raw } from "../../catalogue";
import { fromBase64, parseDomain, parseThumbprint } from "../../values";
import { readX509, type X509 } from "../x509";
import type { Account } from "./account";
import { type Bag, rawNamed, textNamed } from "./bag";
import { certificateReadOnly } from "./certificateReadOnly";
import type { ImportedCertificate, ImportedServer } from "./imported";
import { type Member, outermostMembers } from "./serializationData";
import { serverOfHost } from "./servers";
import { textsInList, textsOf } from "./texts";

/** Bits of Services in SerializationData, as Exchange's assemblies number them (observed). */
const services = ["IMAP", "POP", "UM", "IIS", "SMTP", "Federation", "UMCallRouter"];

const used = new Set([
  "RawData",
  "SerializationData",
  "Thumbprint",
  "Subject",
  "Issuer",
  "NotBefore",
  "NotAfter",
  "CertificateDomains",
  "Services",
  "HasPrivateKey",
  "IsSelfSigned",
  "EnhancedKeyUsageList",
  "Identity",
  "Server",
]);

/** Those that text can hold: bytes stand in no list or table. */
export const shownOfCertificate: ReadonlySet<string> = new Set(
  [...used].filter((name) => name !== "RawData" && name !== "SerializationData"),
);

export const namesOfCertificate: readonly string[] = [...used, ...certificateReadOnly];

const times = new Set(["NotBefore", "NotAfter"]);

const unclear = (text: string): string =>
  `${text || "Nothing"} does not say when: a time needs its zone. Take Export-Clixml, which has it.`;

export interface AdoptedCertificate {
  readonly certificate: ImportedCertificate;
  /** The server that holds it, where the export says. */
  readonly host: ImportedServer | undefined;
}

/** Makes a certificate of an object that Get-ExchangeCertificate showed; null where it holds neither the certificate nor its names. */
export function adoptCertificate(bag: Bag, account: Account): AdoptedCertificate | null {
  const der = bytesOf(bag, "RawData");
  const x509 = der && readX509(der);
  const read = x509 ? coreOf(x509) : shown(bag);
  if (!read) {
    const reason =
      "The certificate has neither RawData nor Thumbprint, Subject and Issuer that can be read. Export it with all its properties.";
    account.refuseObject(
      { ...(bag.line !== undefined && { line: bag.line }), reason },
      bag.properties.length,
    );
    return null;
  }
  for (const { name, raw, line, lost } of bag.properties)
    if (lost !== undefined && used.has(name))
      account.refuse({ ...(line !== undefined && { line }), property: name, reason: lost });
    else if (!x509 && times.has(name) && typeof raw === "string" && utcOf(raw) === undefined)
      account.refuse({ ...(line !== undefined && { line }), property: name, reason: unclear(raw) });
    else if (used.has(name)) account.use();
    else if (certificateReadOnly.has(name)) account.setAside(name);
    else account.unknown(name);
  account.object();
  const inner = outermostMembers(bytesOf(bag, "SerializationData") ?? new Uint8Array());
  const host = hostOf(bag, inner);
  const purpose = purposes(bag, inner, read.selfSigned);
  return { certificate: { ...(host && { server: host.name }), ...read, ...purpose }, host };
}

type Core = Pick<
  ImportedCertificate,
  | "thumbprint"
  | "issuer"
  | "subject"
  | "names"
  | "notBefore"
  | "notAfter"
  | "selfSigned"
  | "enhancedKeyUsage"
>;

function bytesOf(bag: Bag, name: string): Uint8Array | undefined {
  const text = textNamed(bag, name);
  return text === undefined ? undefined : fromBase64(text);
}

const coreOf = (read: X509): Core => ({
  thumbprint: read.thumbprint,
  issuer: read.issuer,
  subject: read.subject,
  names: namesOf(read),
  notBefore: read.notBefore,
  notAfter: read.notAfter,
  selfSigned: read.selfIssued,
  enhancedKeyUsage: read.usages,
});

/** What Exchange calls CertificateDomains: the common name where it is a host's, and the alternative names. */
function namesOf({ commonName, dnsNames }: X509): readonly string[] {
  const common = commonName !== undefined && parseDomain(commonName).ok ? [commonName] : [];
  const all = [...common, ...dnsNames];
  return all.filter(
    (name, index) => all.findIndex((each) => each.toLowerCase() === name.toLowerCase()) === index,
  );
}

/** Where the bytes are missing, as after Select-Object, the properties say some of it. */
function shown(bag: Bag): Core | null {
  const thumbprint = parseThumbprint(textNamed(bag, "Thumbprint") ?? "");
  const [issuer, subject] = [textNamed(bag, "Issuer"), textNamed(bag, "Subject")];
  if (!thumbprint.ok || issuer === undefined || subject === undefined) return null;
  const names = rawNamed(bag, "CertificateDomains");
  const selfSigned = rawNamed(bag, "IsSelfSigned");
  return {
    thumbprint: thumbprint.value,
    issuer,
    subject,
    names: Array.isArray(names)
      ? names.filter((each) => typeof each === "string")
      : (textsOf(names) ?? []),
    ...inUtc("notBefore", textNamed(bag, "NotBefore")),
    ...inUtc("notAfter", textNamed(bag, "NotAfter")),
    ...(typeof selfSigned === "boolean" && { selfSigned }),
    ...usagesOf(rawNamed(bag, "EnhancedKeyUsageList")),
  };
}

/** `Client Authentication (1.3.6.1.5.5.7.3.2)` by its number. */
function usagesOf(raw: Raw | undefined): Pick<Core, "enhancedKeyUsage"> {
  const texts = textsInList(raw);
  return texts
    ? { enhancedKeyUsage: texts.map((each) => /\b\d+(?:\.\d+){3,}\b/.exec(each)?.[0] ?? each) }
    : {};
}

/** A time in UTC; undefined where it has no zone, or its culture decides which is the month. */
function utcOf(text: string): string | undefined {
  // 5.1's JSON counts milliseconds.
  const counted = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  if (counted === undefined && !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const time = counted === undefined ? Date.parse(text) : Number(counted);
  const date = new Date(time);
  return Number.isFinite(date.getTime()) ? date.toISOString().replace(/\.\d+Z$/, "Z") : undefined;
}

function inUtc(key: "notBefore" | "notAfter", text: string | undefined) {
  const time = utcOf(text ?? "");
  return time === undefined ? {} : { [key]: time };
}

type Inner = ReadonlyMap<string, Member>;

/** Identity is `EX01.corp.example\THUMBPRINT`; Server is added by the command that Portolan offers. */
function hostOf(bag: Bag, inner: Inner): ImportedServer | undefined {
  const identity = textNamed(bag, "Identity") ?? inner.get("Identity");
  const [host, thumbprint] = typeof identity === "string" ? identity.split("\\") : [];
  const said = host && thumbprint ? serverOfHost(host) : undefined;
  return said ?? serverOfHost(textNamed(bag, "Server") ?? "");
}

function purposes(bag: Bag, inner: Inner, selfIssued: boolean | undefined) {
  const bits = rawNamed(bag, "Services") ?? inner.get("Services");
  const text = textNamed(bag, "Services");
  const names = text?.split(/[\s,;|]+/) ?? namesOfBits(bits);
  const hasPrivateKey = rawNamed(bag, "HasPrivateKey");
  const selfSigned = inner.get("SelfSigned") ?? selfIssued;
  return {
    ...(names && { services: names.filter((each) => each && each !== "None").sort() }),
    ...(typeof hasPrivateKey === "boolean" && { hasPrivateKey }),
    ...(typeof selfSigned === "boolean" && { selfSigned }),
  };
}

const namesOfBits = (bits: unknown): string[] | undefined =>
  typeof bits === "number" && bits >= 0 && bits < 1 << services.length
    ? services.filter((_, index) => (bits & (1 << index)) !== 0)
    : undefined;
