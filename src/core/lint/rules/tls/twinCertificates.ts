import { name } from "../../../finding";
import { identityOfCertificate } from "../reading/certificate/certificates";
import { eachUse, lacksCertificates, placeOf } from "../reading/certificate/namedCertificates";
import { rule } from "../rule";

export const twinCertificates = rule({
  code: "tls/twin-certificates",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  find: eachUse((use) => {
    if (use.matches.length < 2) return undefined;
    const different = [...new Set(use.matches.map(identityOfCertificate))].sort();
    if (different.length < 2) return undefined;
    return {
      ...placeOf(use),
      fill: { n: different.length, server: name(use.on.name) },
      measured: { values: different },
      fold: different.join(),
    };
  }),
});
