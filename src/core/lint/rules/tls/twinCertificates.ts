import { name } from "../../../finding";
import { identityOfCertificate } from "../reading/certificates";
import { lacksCertificates, placeOf, usesOf } from "../reading/namedCertificates";
import { rule } from "../rule";

export const twinCertificates = rule({
  code: "tls/twin-certificates",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  *find(unit) {
    for (const use of usesOf(unit)) {
      const different = [...new Set(use.matches.map(identityOfCertificate))];
      if (different.length < 2) continue;
      yield {
        ...placeOf(use),
        fill: { n: different.length, server: name(use.on.name) },
        measured: { values: different },
        fold: different.sort().join(),
      };
    }
  },
});
