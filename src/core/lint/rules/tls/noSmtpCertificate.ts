import { name } from "../../../finding";
import { certificatesOf, usableForSmtp } from "../../../model";
import type { Receiver } from "../../../simulate";
import { identityOfCertificate } from "../reading/certificate/certificates";
import { rule } from "../rule";

export const noSmtpCertificate = rule({
  code: "tls/no-smtp-certificate",
  per: "server",
  needs: ["certificates"],
  lacks: ({ organisation, server, receivers }) =>
    server && receivers.some(needsOne) && !certificatesOf(organisation, server.name)
      ? ["certificates"]
      : [],
  *find({ organisation, server, receivers, today }) {
    if (!server || !receivers.some(needsOne)) return;
    const certificates = certificatesOf(organisation, server.name);
    if (!certificates || certificates.some((each) => usableForSmtp(each, today) !== false)) return;
    yield {
      server,
      fill: { server: name(server.name) },
      measured: { values: certificates.map(identityOfCertificate) },
    };
  },
});

const needsOne = (receiver: Receiver): boolean =>
  receiver.enabled &&
  receiver
    .members("AuthMechanism")
    .some((mechanism) => mechanism === "Tls" || mechanism === "ExchangeServer");
