import type { Sender } from "../sender";
import type { Host } from "./remoteHost";

/** What a connector asks of the encryption of a session. */
export interface TlsPolicy {
  /** STARTTLS is never used (S105), or never seen because of HELO (S101). */
  readonly never: "IgnoreSTARTTLS" | "ForceHELO" | undefined;
  /** Parameter that demands TLS; undefined: opportunistic (S102). */
  readonly demandedBy: "RequireTLS" | "TlsAuthLevel" | "SmartHostAuthMechanism" | undefined;
  readonly level: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | undefined;
  readonly tlsDomain: string | undefined;
}

const levels = ["EncryptionOnly", "CertificateValidation", "DomainValidation"] as const;

/** Reads what a connector asks of TLS. `signsIn`: BasicAuthRequireTLS, which has no way back to clear text (S103). */
export function tlsPolicyOf(sender: Sender, needsTlsToSignIn: boolean): TlsPolicy {
  const level = levels.find((each) => each === sender.value("TlsAuthLevel"));
  const tlsDomain = sender.value("TlsDomain");
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
        : level
          ? "TlsAuthLevel"
          : needsTlsToSignIn
            ? "SmartHostAuthMechanism"
            : undefined,
    level,
    tlsDomain: typeof tlsDomain === "string" && tlsDomain !== "" ? tlsDomain : undefined,
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
