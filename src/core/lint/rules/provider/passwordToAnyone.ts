import { phrase } from "../../../finding";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { tlsLevel } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { expectedTlsDomain } from "./expectedTlsDomain";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV12: a password goes to whoever answers, since nobody looks at the certificate (S106). */
export const passwordToAnyone = providerRule("provider/pv12", (subject) => {
  const { sender, provider } = subject;
  const level = tlsLevel(sender);
  if (!signsInBasic(sender) || (level !== undefined && level !== "EncryptionOnly"))
    return undefined;
  const domain = expectedTlsDomain(subject);
  return {
    sender,
    parameter: "TlsAuthLevel",
    ...grounded({ entry: provider, fields: [], exchange: "observed", severity: "warning" }),
    fixes: [
      setting(sender, phrase`Check the certificate`, false, {
        RequireTLS: true,
        IgnoreSTARTTLS: false,
        TlsAuthLevel: domain === undefined ? "CertificateValidation" : "DomainValidation",
        ...(domain !== undefined && { TlsDomain: domain }),
      }),
    ],
  };
});
