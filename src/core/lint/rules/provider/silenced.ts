/**
 * Where a rule of rules.json says the same as one of a provider, that one stands alone; and where a graver
 * finding of a provider says it already.
 */
export const silencedProviders: Readonly<Record<string, readonly string[]>> = {
  "provider/pv2": ["send/port-465", "provider/pv1"],
  "provider/pv3": ["send/microsoft-relay-settings"],
  "provider/pv4": ["send/submission-host-without-auth"],
  "provider/pv5": ["send/basic-clear-text"],
  "provider/pv7": ["send/microsoft-relay-settings"],
  "provider/pv8": ["send/provider-basic-ends"],
  "provider/pv12": ["send/tls-without-identity"],
  "provider/pv13": ["hybrid/tls-level"],
  "provider/pv15": ["send/ehlo-default-name"],
  "provider/pv17": ["hybrid/outbound-incomplete", "hybrid/certificate-by-fqdn"],
  "provider/pv26": ["pair/gateway-may-relay"],
  "provider/pv27": ["hybrid/cloud-headers-elsewhere"],
};
