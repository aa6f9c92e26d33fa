import { cloudDomainsOf, isProtectionName, isRoutedToTenant, isTenantHost } from "../../../lint";
import type { Receiver, Sender } from "../../../simulate";
import type { Change } from "../change";
import { differs, isBoth, type Pair } from "../reading/pair";

/** A parameter of a connector of hybrid mail that differs; undefined: the connector goes. */
export interface Touch {
  readonly pair: Pair & { readonly old: Receiver | Sender };
  readonly parameter: string | undefined;
}

const sent = [
  ...["CloudServicesMailEnabled", "TlsDomain", "TlsAuthLevel", "TlsCertificateName", "RequireTLS"],
  ...["Fqdn", "AddressSpaces", "SmartHosts", "SourceTransportServers", "ConnectorType"],
];
const received = ["TlsCertificateName", "Bindings", "RemoteIPRanges"];

/** What the plan changes of connectors that carry hybrid mail, parameter by parameter. */
export function* touchesOf(change: Change): Iterable<Touch> {
  for (const pair of change.senders)
    if ([pair.old, pair.new].some((end) => end && isHybrid(end))) yield* within(pair, sent);
  for (const pair of change.receivers) {
    const holds = pair.old !== undefined && cloudDomainsOf(pair.old).length > 0;
    yield* within(pair, ["TlsDomainCapabilities", ...(holds ? received : [])], holds);
  }
}

function* within<R extends Receiver | Sender>(
  pair: Pair<R>,
  parameters: readonly string[],
  isWhole = true,
): Iterable<Touch> {
  const { old } = pair;
  if (!old) return;
  const touched = { ...pair, old };
  if (!pair.new) {
    if (isWhole) yield { pair: touched, parameter: undefined };
    return;
  }
  if (!isBoth(pair)) return;
  for (const parameter of isWhole ? [...parameters, "Enabled"] : parameters)
    if (differs(pair, parameter) && (parameter !== "Enabled" || !pair.new.enabled))
      yield { pair: touched, parameter };
}

/** The marks of a connector to Microsoft 365 (S127 to S131). */
const isHybrid = (sender: Sender): boolean =>
  sender.value("CloudServicesMailEnabled") === true ||
  sender.value("ConnectorType") === "XPremises" ||
  isProtectionName(String(sender.value("TlsDomain") ?? "")) ||
  sender.smartHosts.some(isTenantHost) ||
  isRoutedToTenant(sender);
