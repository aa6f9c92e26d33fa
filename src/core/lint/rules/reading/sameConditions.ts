import type { Sender } from "../../../simulate";

const compared = [
  "Port",
  "SmartHostAuthMechanism",
  "RequireTLS",
  "TlsAuthLevel",
  "TlsDomain",
  "IgnoreSTARTTLS",
  "DomainSecureEnabled",
  "CloudServicesMailEnabled",
];

/** Two connectors lead to the same next hop and ask the same of it. The order of smart hosts is no priority (S87). */
export const sameConditions = (one: Sender, other: Sender): boolean =>
  nextHop(one) === nextHop(other) &&
  compared.every((each) => condition(one, each) === condition(other, each));

const nextHop = ({ smartHosts }: Sender): string =>
  [...new Set(smartHosts.map((each) => each.toLowerCase()))].sort().join(" ");

/** Empty is one thing, however it is said; host names differ by more than case. */
function condition(sender: Sender, parameter: string): string {
  const value = sender.value(parameter);
  return value === undefined || value === null ? "" : String(value).toLowerCase();
}
