import { name, value } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { certificatesOf, fits, usable } from "../reading/certificates";
import { nameIn } from "../reading/namedCertificates";
import { namingAuthority } from "../reading/namingAuthority";
import { rule } from "../rule";

export const noCertificateForName = rule({
  code: "tls/no-certificate-for-name",
  per: "receiver",
  needs: ["certificates"],
  lacks: ({ organisation, receivers }) =>
    receivers.some((each) => concerns(each) && !certificatesOf(organisation, each.server.name))
      ? ["certificates"]
      : [],
  *find({ organisation, receivers, today }) {
    for (const receiver of receivers) {
      const host = receiver.value("Fqdn");
      if (!concerns(receiver) || typeof host !== "string" || host === "") continue;
      const certificates = certificatesOf(organisation, receiver.server.name) ?? [];
      const possible = certificates.filter((each) => usable(each, today) !== false);
      if (!possible.some((each) => usable(each, today) === true)) continue;
      if (possible.some((each) => fits(each, host))) continue;
      yield {
        receiver,
        parameter: "TlsCertificateName",
        fill: { server: name(receiver.server.name), fqdn: value(host) },
        measured: { values: [host] },
        fixes: namingAuthority(receiver, certificates, today),
      };
    }
  },
});

const concerns = (receiver: Receiver): boolean =>
  receiver.enabled &&
  receiver.members("AuthMechanism").includes("Tls") &&
  nameIn(receiver) === undefined;
