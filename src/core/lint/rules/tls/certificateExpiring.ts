import { name, value } from "../../../finding";
import type { Certificate } from "../../../model";
import type { Receiver } from "../../../simulate";
import {
  certificatesOf,
  dayOf,
  daysBetween,
  fits,
  identityOfCertificate,
  isValid,
  longest,
  usable,
} from "../reading/certificates";
import { lacksCertificates, nameIn, placeOf, usesOf } from "../reading/namedCertificates";
import { type Hit, rule, type Unit } from "../rule";

/** HealthChecker's red mark (rules.json `thresholds`). */
const days = 30;

export const certificateExpiring = rule({
  code: "tls/certificate-expiring",
  per: "connector",
  needs: ["certificates", "today"],
  lacks: (unit) =>
    unit.receivers.some((each) => isUnknown(unit, each))
      ? ["certificates"]
      : lacksCertificates(unit),
  *find(unit) {
    for (const use of usesOf(unit)) yield* ending(unit, use.matches, use.on.name, placeOf(use));
    for (const receiver of unit.receivers) {
      const { server } = receiver;
      const chosen = chosenByName(unit, receiver);
      yield* ending(unit, chosen, server.name, { receiver, parameter: "TlsCertificateName" });
    }
  },
});

/** What an enabled connector with Tls may show that names no certificate: those that hold its Fqdn (R50). */
function chosenByName(unit: Unit, receiver: Receiver): readonly Certificate[] {
  const host = receiver.value("Fqdn");
  if (!isUnnamed(receiver) || typeof host !== "string") return [];
  return (certificatesOf(unit.organisation, receiver.server.name) ?? []).filter(
    (each) => usable(each, unit.today) !== false && fits(each, host),
  );
}

const isUnnamed = (receiver: Receiver): boolean =>
  receiver.enabled &&
  receiver.members("AuthMechanism").includes("Tls") &&
  nameIn(receiver) === undefined;

const isUnknown = (unit: Unit, receiver: Receiver): boolean =>
  isUnnamed(receiver) && !certificatesOf(unit.organisation, receiver.server.name);

function* ending(
  { today }: Unit,
  certificates: readonly Certificate[],
  server: string,
  place: Partial<Hit>,
): Generator<Hit> {
  if (today === undefined) return;
  const last = longest(certificates.filter((each) => isValid(each, today)));
  if (!last?.notAfter || daysBetween(today, last.notAfter) > days) return;
  yield {
    ...place,
    fill: { server: name(server), date: value(dayOf(last.notAfter)) },
    measured: { values: [identityOfCertificate(last)] },
    fold: identityOfCertificate(last),
  };
}
