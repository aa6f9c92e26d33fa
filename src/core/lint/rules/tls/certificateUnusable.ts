import { name } from "../../../finding";
import { isValidOn, usableForSmtp } from "../../../model";
import { identityOfCertificate } from "../reading/certificate/certificates";
import { eachUse, lacksCertificates, placeOf } from "../reading/certificate/namedCertificates";
import { rule } from "../rule";

export const certificateUnusable = rule({
  code: "tls/certificate-unusable",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  find: eachUse((use, { today }) => {
    const valid = use.matches.filter((each) => isValidOn(each, today));
    if (valid.length === 0 || valid.some((each) => usableForSmtp(each, today) !== false))
      return undefined;
    return {
      ...placeOf(use),
      fill: { server: name(use.on.name) },
      measured: { values: valid.map(identityOfCertificate) },
      fold: use.text,
    };
  }),
});
