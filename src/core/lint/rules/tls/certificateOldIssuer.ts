import { value } from "../../../finding";
import { dayOf, identityOfCertificate, longest, usable } from "../reading/certificates";
import { lacksCertificates, namingInstead, placeOf, usesOf } from "../reading/namedCertificates";
import { rule } from "../rule";

export const certificateOldIssuer = rule({
  code: "tls/certificate-old-issuer",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  *find(unit) {
    for (const use of usesOf(unit)) {
      const old = longest(use.matches);
      if (!old?.notAfter) continue;
      const end = old.notAfter;
      const later = use.certificates.filter(
        (each) =>
          each.subject === old.subject &&
          each.issuer !== old.issuer &&
          (each.notAfter ?? "") > end &&
          usable(each, unit.today) === true,
      );
      if (later.length === 0) continue;
      yield {
        ...placeOf(use),
        fill: { date: value(dayOf(end)) },
        measured: { values: [identityOfCertificate(old), ...later.map(identityOfCertificate)] },
        fold: identityOfCertificate(old),
        fixes: namingInstead(unit, use, later),
      };
    }
  },
});
