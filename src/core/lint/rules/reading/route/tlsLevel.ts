import type { Sender } from "../../../../simulate";

/** What TlsAuthLevel demands of the other side's certificate; undefined = empty. */
export function tlsLevel(sender: Sender): string | undefined {
  const level = sender.value("TlsAuthLevel");
  return typeof level === "string" && level !== "" ? level : undefined;
}

/** TlsDomain as set; undefined = empty. */
export function tlsDomain(sender: Sender): string | undefined {
  const domain = sender.value("TlsDomain");
  return typeof domain === "string" && domain !== "" ? domain : undefined;
}

/** TLS is demanded, and any certificate passes (S106, S110). */
export function anyCertificatePasses(sender: Sender): boolean {
  const level = tlsLevel(sender);
  return sender.value("RequireTLS") === true && (level === undefined || level === "EncryptionOnly");
}
