import { tlsLevel } from "../../../lint";
import type { Sender } from "../../../simulate";

const levels = ["EncryptionOnly", "CertificateValidation", "DomainValidation"];

/** Place of TlsAuthLevel in the order of risks.json; 0: empty. */
export const levelOf = (sender: Sender): number => levels.indexOf(tlsLevel(sender) ?? "") + 1;

/** TLS is never used: STARTTLS is ignored (S105), or not seen because of HELO (S101). */
export const neverEncrypts = (sender: Sender): boolean =>
  sender.value("IgnoreSTARTTLS") === true || sender.value("ForceHELO") === true;

/**
 * How much a connector demands of TLS: -1 never encrypted, 0 where it is offered, 1 always, of whomever
 * (EncryptionOnly is that, S106), 2 with a trusted certificate, 3 with the right name in it.
 */
export function demandOf(sender: Sender): number {
  const level = levelOf(sender);
  if (level > 1) return level;
  if (level === 1 || sender.value("RequireTLS") === true) return 1;
  return neverEncrypts(sender) ? -1 : 0;
}

const demanded = [
  "in clear text",
  "in clear text where TLS is not offered",
  "to a host that nobody checked",
  "to a host whose name nobody checked",
];

/** What may happen to mail on its way: `in clear text`. */
export const exposedAs = (sender: Sender): string => demanded[demandOf(sender) + 1] ?? "as before";

const wanted = ["nothing", "nothing", "TLS", "TLS with a trusted certificate"];

/** What the other side has to have: `TLS with a certificate for mx.example`. */
export function demandedBy(sender: Sender): string {
  const domain = sender.value("TlsDomain");
  if (demandOf(sender) < 3) return wanted[demandOf(sender) + 1] ?? "TLS";
  return `TLS with a certificate for ${typeof domain === "string" && domain !== "" ? domain : "the domain"}`;
}
