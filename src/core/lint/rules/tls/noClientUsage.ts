import { isValidOn } from "../../../model";
import { identityOfCertificate } from "../reading/certificate/certificates";
import { lacksCertificates, usesOf } from "../reading/certificate/namedCertificates";
import { rule } from "../rule";

/** Client authentication, or any use at all; by number, or by the name that Windows gives it in English. */
const clientUse =
  /(?<![\d.])(?:1\.3\.6\.1\.5\.5\.7\.3\.2|2\.5\.29\.37\.0)(?![\d.])|^(?:client authentication|any purpose)\b/i;

export const noClientUsage = rule({
  code: "tls/no-client-usage",
  per: "sender",
  needs: ["certificates"],
  lacks: (unit) =>
    usesOf(unit).some(({ matches }) => matches.some(isUnknown))
      ? ["certificates"]
      : lacksCertificates(unit),
  find: (unit) => {
    const [sender] = unit.senders;
    const found = usesOf(unit)
      .flatMap(({ matches }) => matches)
      .find((each) => isValidOn(each, unit.today) && lacksUse(each));
    if (!sender || !found) return [];
    const identity = identityOfCertificate(found);
    return [
      {
        sender,
        parameter: "TlsCertificateName",
        measured: { values: [identity] },
        fold: identity,
      },
    ];
  },
});

type Usages = { readonly enhancedKeyUsage?: readonly string[] };

const isUnknown = ({ enhancedKeyUsage }: Usages): boolean => enhancedKeyUsage === undefined;

const lacksUse = ({ enhancedKeyUsage = [] }: Usages): boolean =>
  enhancedKeyUsage.length > 0 && !enhancedKeyUsage.some((use) => clientUse.test(use.trim()));
