import type { Connector } from "../model";
import { rows } from "./lists";
import type { OrderRule } from "./plan";

/** Parameters that had to stand in one command: a rule holds where all of its names change in it. */
const pairs: Readonly<
  Record<Connector["kind"], readonly (readonly [OrderRule, ...(readonly string[])])[]>
> = {
  receive: [
    ["T6", "ChunkingEnabled", "BinaryMimeEnabled"],
    ["T8", "ConnectionTimeout", "ConnectionInactivityTimeout"],
    ["T9", "RequireTLS", "AuthMechanism"],
    ["T9", "DomainSecureEnabled", "AuthMechanism"],
    ["T10", "Bindings", "RemoteIPRanges"],
    ["T11", "Fqdn", "AuthMechanism"],
    ["T12", "AdvertiseClientSettings", "PermissionGroups"],
    ["T13", "ExtendedProtectionPolicy", "RequireTLS"],
    ["T15", "TransportRole", "Bindings"],
  ],
  send: [
    ["T1", "SmartHosts", "DNSRoutingEnabled"],
    ["T3", "RequireTLS", "TlsAuthLevel"],
    ["T4", "TlsAuthLevel", "TlsDomain"],
    ["T5", "SmartHostAuthMechanism", "AuthenticationCredential"],
    ["T14", "DomainSecureEnabled", "TlsAuthLevel"],
    ["T14", "DomainSecureEnabled", "RequireTLS"],
    ["T14", "DomainSecureEnabled", "IgnoreSTARTTLS"],
    ["T14", "RequireTLS", "IgnoreSTARTTLS"],
  ],
};

/** The T rules by which values stand together in one Set-, by the names that it changes. */
export function coupledBy(after: Connector, names: ReadonlySet<string>): readonly OrderRule[] {
  const found = pairs[after.kind]
    .filter(([, ...all]) => all.every((each) => names.has(each)))
    .map(([rule]) => rule);
  const { AuthMechanism, DNSRoutingEnabled } = after.explicit;
  if (
    names.has("AuthMechanism") &&
    names.has("PermissionGroups") &&
    rows(AuthMechanism).includes("ExternalAuthoritative")
  )
    found.push("T7");
  if (names.has("DNSRoutingEnabled") && names.has("SmartHosts") && DNSRoutingEnabled === true)
    found.push("T2");
  return [...new Set(found)];
}
