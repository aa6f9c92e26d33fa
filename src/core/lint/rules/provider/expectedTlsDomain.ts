import { isTenantHost, protectionNameOf } from "../reading/route/microsoft365";
import type { Subject } from "./subject";

/**
 * The name that the provider's certificate holds, as its settings give it: a name, or the host itself where
 * both have the same place to fill in. undefined: no word on it, or not confirmed for this host.
 */
export function expectedTlsDomain({ sender, provider, host }: Subject): string | undefined {
  const { settings } = provider.outbound;
  if (!settings?.TlsDomain) return undefined;
  if (provider.id === "m365-relay")
    return isTenantHost(host) ? protectionNameOf(sender) : undefined;
  if (settings.TlsDomain === settings.SmartHosts) return host;
  return settings.TlsDomain.includes("<") ? undefined : settings.TlsDomain;
}
