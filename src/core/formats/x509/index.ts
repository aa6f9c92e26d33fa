/*
 * x509: what stands in a certificate, read from its bytes (RFC 5280, DER).
 * der.ts parts the bytes, name.ts prints X.500 names as .NET does, sha1.ts makes thumbprints.
 * Nothing is verified; faulty bytes give null, never an exception.
 * It knows nothing of Exchange.
 */
export { readX509, type X509 } from "./certificate";
