import type { Receiver } from "../../../simulate";
import { servesInternet } from "../reading/door/region";
import { servedAtPort, servingIn } from "../reading/door/served";
import { takesAllDomains } from "../reading/route/internetConnector";
import { cloudDomainsOf, isProtectionName, isToOwnTenant } from "../reading/route/microsoft365";
import { rule, type Unit } from "../rule";

export const inboundCapabilityMissing = rule({
  code: "hybrid/inbound-capability-missing",
  per: "organisation",
  needs: ["whole list of receive connectors", "servers"],
  *find(unit) {
    if (!sendsInternally(unit) || unit.receivers.some(takesInternally)) return;
    if (hasEdgeOutside(unit) || !isReachedFromInternet(unit)) return;
    yield {};
  },
});

/** Mail to the own tenant goes out as internal, by the wizard's way. */
const sendsInternally = (unit: Unit): boolean =>
  unit.senders.some(
    (sender) =>
      sender.enabled &&
      sender.value("CloudServicesMailEnabled") === true &&
      !takesAllDomains(sender) &&
      isToOwnTenant(sender, unit),
  );

const takesInternally = (receiver: Receiver): boolean =>
  receiver.enabled && cloudDomainsOf(receiver).some(({ domain }) => isProtectionName(domain));

/** Mail may come in by an Edge server whose connectors nobody listed. */
function hasEdgeOutside({ organisation, receivers }: Unit): boolean {
  const listed = new Set(receivers.map(({ server }) => server.id));
  return Object.values(organisation.servers).some(
    ({ role, id }) => role === "Edge" && !listed.has(id),
  );
}

function isReachedFromInternet(unit: Unit): boolean {
  for (const { receiver, served } of servingIn(unit)) {
    const isDoor = receiver.service === "frontend" || receiver.server.role === "Edge";
    if (isDoor && servesInternet(servedAtPort(served, 25))) return true;
  }
  return false;
}
