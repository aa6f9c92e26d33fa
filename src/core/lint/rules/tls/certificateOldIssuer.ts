import { value } from "../../../finding";
import { dayOf, usableForSmtp } from "../../../model";
import { identityOfCertificate, longest } from "../reading/certificate/certificates";
import {
  eachUse,
  lacksCertificates,
  namingInstead,
  placeOf,
} from "../reading/certificate/namedCertificates";
import { rule } from "../rule";

export const certificateOldIssuer = rule({
  code: "tls/certificate-old-issuer",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  find: eachUse((use, unit) => {
    const old = longest(use.matches);
    if (!old?.notAfter) return undefined;
    const end = old.notAfter;
    const later = use.certificates.filter(
      (each) =>
        each.subject === old.subject &&
        each.issuer !== old.issuer &&
        (each.notAfter ?? "") > end &&
        usableForSmtp(each, unit.today) === true,
    );
    if (later.length === 0) return undefined;
    return {
      ...placeOf(use),
      fill: { date: value(dayOf(end)) },
      measured: { values: [identityOfCertificate(old), ...later.map(identityOfCertificate)] },
      fold: identityOfCertificate(old),
      fixes: namingInstead(unit, use, later),
    };
  }),
});
