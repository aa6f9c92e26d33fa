import { value } from "../../../finding";
import type { Certificate } from "../../../model";
import { certificatesOf, isNamed, usableForSmtp } from "../../../model";
import { offersSignIn, type Receiver } from "../../../simulate";
import { identityOfCertificate, isSelfSigned } from "../reading/certificate/certificates";
import { nameIn } from "../reading/certificate/namedCertificates";
import { namingAuthority } from "../reading/certificate/namingAuthority";
import {
  holding,
  lacksForPicking,
  pickingName,
  picksByName,
} from "../reading/certificate/pickedCertificates";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { rule } from "../rule";

export const selfSignedForClients = rule({
  code: "tls/self-signed-for-clients",
  per: "receiver",
  needs: ["certificates"],
  lacks: lacksForPicking(takesClients),
  find: enabledReceiver((receiver, { organisation, today }) => {
    if (!takesClients(receiver)) return undefined;
    const certificates = certificatesOf(organisation, receiver.server.name) ?? [];
    const shown = candidates(receiver, certificates, today);
    if (shown.length === 0 || !shown.every(isSelfSigned)) return undefined;
    const fixes = namingAuthority(receiver, certificates, today);
    if (fixes.length === 0) return undefined;
    const ports = [...new Set(receiver.bindings.map(({ port }) => port))];
    return {
      receiver,
      parameter: "TlsCertificateName",
      fill: { port: value(ports.join(", ")) },
      measured: { values: shown.map(identityOfCertificate) },
      fixes,
    };
  }),
});

/** A door for people's mail programs: front end, users, a sign-in, TLS. */
function takesClients(receiver: Receiver): boolean {
  return (
    receiver.enabled &&
    receiver.service === "frontend" &&
    receiver.members("PermissionGroups").includes("ExchangeUsers") &&
    receiver.members("AuthMechanism").includes("Tls") &&
    offersSignIn(receiver)
  );
}

/** Which of several is shown: one of an authority before a self-signed one (R50), so all must be self-signed. */
function candidates(
  receiver: Receiver,
  certificates: readonly Certificate[],
  today: string | undefined,
): readonly Certificate[] {
  const text = nameIn(receiver);
  if (text !== undefined)
    return certificates
      .filter(isNamed(text))
      .filter((each) => usableForSmtp(each, today) !== false);
  const host = picksByName(receiver) ? pickingName(receiver) : undefined;
  return host === undefined ? [] : holding(certificates, host, today);
}
