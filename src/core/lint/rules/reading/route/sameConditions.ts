import type { Sender } from "../../../../simulate";

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

const kept = new WeakMap<Sender, string>();

/** Two connectors lead to the same next hop and ask the same of it. The order of smart hosts is no priority (S87). */
export const sameConditions = (one: Sender, other: Sender): boolean =>
  conditionsOf(one) === conditionsOf(other);

function conditionsOf(sender: Sender): string {
  const known = kept.get(sender);
  if (known !== undefined) return known;
  const hosts = new Set(sender.smartHosts.map((each) => each.toLowerCase()));
  const all = [[...hosts].sort().join(" "), ...compared.map((each) => condition(sender, each))];
  const text = all.join("\n");
  kept.set(sender, text);
  return text;
}

/** Empty is one thing, however it is said; case does not count. */
function condition(sender: Sender, parameter: string): string {
  const value = sender.value(parameter);
  return value === undefined || value === null ? "" : String(value).toLowerCase();
}
