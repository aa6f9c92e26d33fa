import { name, value } from "../../../finding";
import { certificatesOf, usableForSmtp } from "../../../model";
import { namingAuthority } from "../reading/certificate/namingAuthority";
import {
  holding,
  lacksForPicking,
  pickingName,
  picksByName,
} from "../reading/certificate/pickedCertificates";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { rule } from "../rule";

export const noCertificateForName = rule({
  code: "tls/no-certificate-for-name",
  per: "receiver",
  needs: ["certificates"],
  lacks: lacksForPicking(picksByName),
  find: enabledReceiver((receiver, { organisation, today }) => {
    const host = picksByName(receiver) ? pickingName(receiver) : undefined;
    const certificates = certificatesOf(organisation, receiver.server.name);
    if (host === undefined || !certificates || holding(certificates, host, today).length > 0)
      return undefined;
    if (!certificates.some((each) => usableForSmtp(each, today) === true)) return undefined;
    return {
      receiver,
      parameter: "TlsCertificateName",
      fill: { server: name(receiver.server.name), fqdn: value(host) },
      measured: { values: [host] },
      fixes: namingAuthority(receiver, certificates, today),
    };
  }),
});
