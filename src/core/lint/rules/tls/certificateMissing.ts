import { type Fix, name } from "../../../finding";
import type { Certificate } from "../../../model";
import { identifierIn } from "../../../model";
import {
  lacksCertificates,
  namingInstead,
  placeOf,
  usesOf,
} from "../reading/certificate/namedCertificates";
import { rule } from "../rule";

export const certificateMissing = rule({
  code: "tls/certificate-missing",
  per: "connector",
  needs: ["certificates"],
  lacks: lacksCertificates,
  find(unit) {
    const missing = usesOf(unit).filter(({ matches }) => matches.length === 0);
    // One fix mends the connector on all servers: it is worked out at the first that lacks the certificate.
    let fixes: readonly Fix[] | undefined;
    return missing.map((use) => {
      const { text, on, certificates } = use;
      fixes ??= namingInstead(unit, use, sameSubject(certificates, text));
      return {
        ...placeOf(use),
        fill: { server: name(on.name) },
        measured: { values: [text, on.name] },
        fold: text,
        fixes,
      };
    });
  },
});

function sameSubject(certificates: readonly Certificate[], text: string): readonly Certificate[] {
  const meant = identifierIn(text);
  return meant ? certificates.filter((each) => each.subject.trim() === meant.subject) : [];
}
