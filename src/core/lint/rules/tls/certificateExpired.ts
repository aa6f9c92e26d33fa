import { name, value } from "../../../finding";
import { dayOf, identityOfCertificate, longest } from "../reading/certificates";
import { lacksCertificates, placeOf, usesOf } from "../reading/namedCertificates";
import { rule } from "../rule";

export const certificateExpired = rule({
  code: "tls/certificate-expired",
  per: "connector",
  needs: ["certificates", "today"],
  lacks: lacksCertificates,
  *find(unit) {
    const { today } = unit;
    if (today === undefined) return;
    for (const use of usesOf(unit)) {
      const last = longest(use.matches);
      if (!last?.notAfter || dayOf(last.notAfter) > today) continue;
      yield {
        ...placeOf(use),
        fill: { server: name(use.on.name), date: value(dayOf(last.notAfter)) },
        measured: { values: [identityOfCertificate(last)] },
        fold: identityOfCertificate(last),
      };
    }
  },
});
