import type { Organisation } from "../../model";
import type { Sender } from "../sender";
import type { Host } from "./remoteHost";

/** What a connector asks of the encryption of a session. */
export interface TlsPolicy {
  /** STARTTLS is never used (S105), or never seen because of HELO (S101). */
  readonly never: "IgnoreSTARTTLS" | "ForceHELO" | undefined;
  /** Parameter that demands TLS; undefined: opportunistic (S102). */
  readonly demandedBy:
    | "RequireTLS"
    | "TlsAuthLevel"
    | "DomainSecureEnabled"
    | "SmartHostAuthMechanism"
    | undefined;
  readonly level: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | undefined;
  readonly tlsDomain: string | undefined;
  /** The domain is secure and the connector is not: nothing is sent (S126). */
  readonly isShutOut: boolean;
}

/** Whether a domain is in TLSSendDomainSecureList, which knows no wildcards; undefined: the list is not known. */
export function isSecureDomain(
  domain: string,
  { facts }: Pick<Organisation, "facts">,
): boolean | undefined {
  return facts.transportConfig?.tlsSendDomainSecureList?.some(
    (each) => each.toLowerCase() === domain.toLowerCase(),
  );
}

const levels = ["EncryptionOnly", "CertificateValidation", "DomainValidation"] as const;

/**
 * Reads what a connector asks of TLS. `needsTlsToSignIn`: BasicAuthRequireTLS, which has no way back to clear text
 * (S103); `isSecure`: the domain is one of Domain Security, whose certificate must be valid and its own (S125).
 */
export function tlsPolicyOf(
  sender: Sender,
  needsTlsToSignIn: boolean,
  isSecure: boolean,
): TlsPolicy {
  const own = levels.find((each) => each === sender.value("TlsAuthLevel"));
  const tlsDomain = sender.value("TlsDomain");
  const isMutual = isSecure && sender.value("DomainSecureEnabled") === true;
  const level = own ?? (isMutual ? "DomainValidation" : undefined);
  return {
    never:
      sender.value("ForceHELO") === true
        ? "ForceHELO"
        : sender.value("IgnoreSTARTTLS") === true
          ? "IgnoreSTARTTLS"
          : undefined,
    demandedBy:
      sender.value("RequireTLS") === true
        ? "RequireTLS"
        : own
          ? "TlsAuthLevel"
          : isMutual
            ? "DomainSecureEnabled"
            : needsTlsToSignIn
              ? "SmartHostAuthMechanism"
              : undefined,
    level,
    tlsDomain: typeof tlsDomain === "string" && tlsDomain !== "" ? tlsDomain : undefined,
    isShutOut: isSecure && !isMutual,
  };
}

/** What is wrong with the other side's certificate, in the words of the log (S114). */
export type CertificateFault = "SubjectMismatch" | "UntrustedRoot" | "CertificateExpired";

/** The fault that the level finds, the name first (S112); undefined: it passes, or nothing is checked. */
export function certificateFault(
  { level, tlsDomain }: TlsPolicy,
  { names, trusted, expired }: Host,
  domain: string,
): CertificateFault | undefined {
  if (level !== "CertificateValidation" && level !== "DomainValidation") return undefined;
  if (level === "DomainValidation" && names) {
    const fits = names.some((each) =>
      tlsDomain === undefined ? lies(each, domain) : fitsName(each, tlsDomain),
    );
    if (!fits) return "SubjectMismatch";
  }
  if (!trusted) return "UntrustedRoot";
  return expired ? "CertificateExpired" : undefined;
}

/**
 * Whether a name of a certificate fits TlsDomain (S113): the same name, or one that a `*.` entry of the
 * certificate covers; `*.domain` in TlsDomain also takes what lies under the domain.
 */
export function fitsName(certified: string, tlsDomain: string): boolean {
  const [name, wanted] = [certified.toLowerCase(), tlsDomain.toLowerCase()];
  if (name === wanted) return true;
  if (wanted.startsWith("*.")) return lies(name, wanted.slice(2));
  return name.startsWith("*.") && oneBelow(wanted, name.slice(2));
}

/** Without TlsDomain: the recipient's domain itself or under it, a `*.` entry of the domain too (S111). */
function lies(certified: string, domain: string): boolean {
  const [name, wanted] = [certified.toLowerCase(), domain.toLowerCase()];
  if (name === wanted || name.endsWith(`.${wanted}`)) return true;
  return name.startsWith("*.") && oneBelow(wanted, name.slice(2));
}

const oneBelow = (name: string, domain: string): boolean =>
  name.endsWith(`.${domain}`) && !name.slice(0, -domain.length - 1).includes(".");
