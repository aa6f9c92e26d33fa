import { name } from "../../../finding";
import { identityOfCertificate, isValid, usable } from "../reading/certificates";
import { lacksCertificates, placeOf, usesOf } from "../reading/namedCertificates";
import { rule } from "../rule";

export const certificateUnusable = rule({
  code: "tls/certificate-unusable",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  *find(unit) {
    for (const use of usesOf(unit)) {
      const valid = use.matches.filter((each) => isValid(each, unit.today));
      if (valid.length === 0 || valid.some((each) => usable(each, unit.today) !== false)) continue;
      yield {
        ...placeOf(use),
        fill: { server: name(use.on.name) },
        measured: { values: valid.map(identityOfCertificate) },
        fold: use.text,
      };
    }
  },
});
