import { identityOfCertificate, isValid } from "../reading/certificates";
import { lacksCertificates, usesOf } from "../reading/namedCertificates";
import { rule, type Unit } from "../rule";

/** Client authentication, or any use at all; by number or by the name that Windows gives it. */
const clientUse =
  /^(?:1\.3\.6\.1\.5\.5\.7\.3\.2|client authentication|2\.5\.29\.37\.0|any purpose)\b/i;

export const noClientUsage = rule({
  code: "tls/no-client-usage",
  per: "sender",
  needs: ["certificates"],
  lacks: (unit) =>
    [...usesOf(unit)].some(({ matches }) => matches.some(isUnknown))
      ? ["certificates"]
      : lacksCertificates(unit),
  *find(unit: Unit) {
    for (const { sender, matches } of usesOf(unit)) {
      const found = matches.find((each) => isValid(each, unit.today) && lacksUse(each));
      if (!sender || !found) continue;
      yield {
        sender,
        parameter: "TlsCertificateName",
        measured: { values: [identityOfCertificate(found)] },
        fold: identityOfCertificate(found),
      };
      return;
    }
  },
});

type Usages = { readonly enhancedKeyUsage?: readonly string[] };

const isUnknown = ({ enhancedKeyUsage }: Usages): boolean => enhancedKeyUsage === undefined;

const lacksUse = ({ enhancedKeyUsage = [] }: Usages): boolean =>
  enhancedKeyUsage.length > 0 && !enhancedKeyUsage.some((use) => clientUse.test(use.trim()));
