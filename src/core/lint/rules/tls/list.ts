import type { Rule } from "../rule";
import { certificateExpired } from "./certificateExpired";
import { certificateExpiring } from "./certificateExpiring";
import { certificateMissing } from "./certificateMissing";
import { certificateOldIssuer } from "./certificateOldIssuer";
import { certificateUnusable } from "./certificateUnusable";
import { noCertificateForName } from "./noCertificateForName";
import { noClientUsage } from "./noClientUsage";
import { noSmtpCertificate } from "./noSmtpCertificate";
import { notOffered } from "./notOffered";
import { requiredFromInternet } from "./requiredFromInternet";
import { selfSignedForClients } from "./selfSignedForClients";
import { twinCertificates } from "./twinCertificates";

/** Certificates, and whether TLS is offered and demanded where it should be. */
export const tls: readonly Rule[] = [
  certificateMissing,
  certificateOldIssuer,
  certificateExpired,
  certificateExpiring,
  certificateUnusable,
  noCertificateForName,
  selfSignedForClients,
  twinCertificates,
  noSmtpCertificate,
  noClientUsage,
  requiredFromInternet,
  notOffered,
];
