import { name, value } from "../../../finding";
import { type Certificate, certificatesOf, dayOf, isValidOn } from "../../../model";
import type { Receiver } from "../../../simulate";
import { daysBetween, identityOfCertificate, longest } from "../reading/certificate/certificates";
import { eachUse, lacksCertificates, placeOf } from "../reading/certificate/namedCertificates";
import {
  holding,
  lacksForPicking,
  pickingName,
  picksByName,
} from "../reading/certificate/pickedCertificates";
import { type Hit, rule, type Unit } from "../rule";

/** HealthChecker's red mark (rules.json `thresholds`). */
const days = 30;

const ofNamed = eachUse((use, unit) => ending(unit, use.matches, use.on.name, placeOf(use)));
const lacksForPicked = lacksForPicking(picksByName);

export const certificateExpiring = rule({
  code: "tls/certificate-expiring",
  per: "connector",
  needs: ["certificates", "today"],
  lacks: (unit) => [...lacksForPicked(unit), ...lacksCertificates(unit)],
  find(unit) {
    const [receiver] = unit.receivers;
    const hit = receiver && picksByName(receiver) ? ofPicked(unit, receiver) : undefined;
    return hit ? [hit] : ofNamed(unit);
  },
});

function ofPicked(unit: Unit, receiver: Receiver): Hit | undefined {
  const host = pickingName(receiver);
  const certificates = certificatesOf(unit.organisation, receiver.server.name);
  if (host === undefined || !certificates) return undefined;
  return ending(unit, holding(certificates, host, unit.today), receiver.server.name, {
    receiver,
    parameter: "TlsCertificateName",
  });
}

function ending(
  { today = "" }: Unit,
  certificates: readonly Certificate[],
  server: string,
  place: Partial<Hit>,
): Hit | undefined {
  const last = longest(certificates.filter((each) => isValidOn(each, today)));
  if (!last?.notAfter || daysBetween(today, last.notAfter) > days) return undefined;
  return {
    ...place,
    fill: { server: name(server), date: value(dayOf(last.notAfter)) },
    measured: { values: [identityOfCertificate(last)] },
    fold: identityOfCertificate(last),
  };
}
