import { value } from "../../../finding";
import type { Certificate } from "../../../model";
import { offersSignIn, type Receiver } from "../../../simulate";
import {
  certificatesOf,
  fits,
  identityOfCertificate,
  isSelfSigned,
  named,
  usable,
} from "../reading/certificates";
import { nameIn } from "../reading/namedCertificates";
import { namingAuthority } from "../reading/namingAuthority";
import { rule } from "../rule";

export const selfSignedForClients = rule({
  code: "tls/self-signed-for-clients",
  per: "receiver",
  needs: ["certificates"],
  lacks: ({ organisation, receivers }) =>
    receivers.some((each) => takesClients(each) && !certificatesOf(organisation, each.server.name))
      ? ["certificates"]
      : [],
  *find({ organisation, receivers, today }) {
    for (const receiver of receivers) {
      if (!takesClients(receiver)) continue;
      const certificates = certificatesOf(organisation, receiver.server.name) ?? [];
      const shown = candidates(receiver, certificates, today);
      if (shown.length === 0 || !shown.every(isSelfSigned)) continue;
      const fixes = namingAuthority(receiver, certificates, today);
      if (fixes.length === 0) continue;
      const ports = [...new Set(receiver.bindings.map(({ port }) => port))];
      yield {
        receiver,
        parameter: "TlsCertificateName",
        fill: { port: value(ports.join(", ")) },
        measured: { values: shown.map(identityOfCertificate) },
        fixes,
      };
    }
  },
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
  const host = receiver.value("Fqdn");
  const meant = text
    ? named(certificates, text)
    : certificates.filter((each) => typeof host === "string" && fits(each, host));
  return meant.filter((each) => usable(each, today) !== false);
}
