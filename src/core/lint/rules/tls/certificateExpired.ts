import { name, value } from "../../../finding";
import { dayOf } from "../../../model";
import { identityOfCertificate, longest } from "../reading/certificate/certificates";
import { eachUse, lacksCertificates, placeOf } from "../reading/certificate/namedCertificates";
import { rule } from "../rule";

export const certificateExpired = rule({
  code: "tls/certificate-expired",
  per: "connector",
  needs: ["certificates", "today"],
  lacks: lacksCertificates,
  find: eachUse((use, { today = "" }) => {
    const last = longest(use.matches);
    if (!last?.notAfter || dayOf(last.notAfter) > today) return undefined;
    return {
      ...placeOf(use),
      fill: { server: name(use.on.name), date: value(dayOf(last.notAfter)) },
      measured: { values: [identityOfCertificate(last)] },
      fold: identityOfCertificate(last),
    };
  }),
});
