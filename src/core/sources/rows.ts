import type { Source } from "./source";
import type { Standing } from "./standing";

const address = (cmdlet: string) =>
  `https://learn.microsoft.com/powershell/module/exchangepowershell/${cmdlet.toLowerCase()}`;

const cmdlet = (name: string, section: string, standing: Standing = "documented"): Source => ({
  title: name,
  section,
  url: address(name),
  standing,
});

/** What no document says: read off the behaviour of Exchange 15.0, to be verified on a server. */
const listing = (section: string, standing: Standing = "observed"): Source => ({
  title: "Behaviour of Exchange 15.0",
  section,
  standing,
});

const learn = (title: string, path: string, section: string): Source => ({
  title,
  section,
  url: `https://learn.microsoft.com/exchange/${path}`,
  standing: "documented",
});

/**
 * Statements of the semantics notes that a finding rests on, by row id: V and R rows of the receive
 * side, S rows of the send side. Each names the document behind the row and its standing.
 */
export const rows = {
  R6: listing("TransportRole when New-ReceiveConnector does not say it"),
  R24: listing("Two services on one port"),
  R25: cmdlet("New-ReceiveConnector", "RemoteIPRanges: overlapping ranges"),
  "R25-equal": listing("Two connectors with an equal range on one binding"),
  R26: listing("Ranges of a wildcard binding and an exact one"),
  R30: cmdlet("New-ReceiveConnector", "Usage"),
  R31: cmdlet("New-ReceiveConnector", "Usage: what may not be given", "disputed"),
  V1: cmdlet("Set-ReceiveConnector", "AuthMechanism: None"),
  V2: cmdlet("Set-ReceiveConnector", "AuthMechanism: BasicAuthRequireTLS"),
  V3: cmdlet("Set-ReceiveConnector", "RequireTLS"),
  V4: cmdlet("Set-ReceiveConnector", "AuthMechanism: ExternalAuthoritative"),
  V5: cmdlet("Set-ReceiveConnector", "AuthMechanism: ExternalAuthoritative and PermissionGroups"),
  V6: listing("DomainSecureEnabled without Tls"),
  V7: listing("DomainSecureEnabled with ExternalAuthoritative"),
  V8: listing("ExtendedProtectionPolicy without RequireTLS"),
  V9: learn(
    "Message rate limits and throttling",
    "mail-flow/message-rate-limits",
    "ConnectionInactivityTimeout",
  ),
  V10: cmdlet("Set-ReceiveConnector", "BinaryMimeEnabled, ChunkingEnabled"),
  V11: cmdlet("Set-ReceiveConnector", "LongAddressesEnabled"),
  V12: listing("AdvertiseClientSettings without ExchangeUsers"),
  V13: cmdlet("Set-ReceiveConnector", "Fqdn"),
  V14: cmdlet("Set-ReceiveConnector", "Banner"),
  V15: listing("Binding to a multicast or broadcast address"),
  V16: learn(
    "Receive connectors",
    "mail-flow/connectors/receive-connectors",
    "Permission groups: legacy Exchange servers",
  ),
  V17: listing("PermissionGroups: Custom cannot be written", "disputed"),
  V18: listing("TlsDomainCapabilities: wildcard or twice the same domain"),
  V19: listing("SuppressXAnonymousTls on Edge"),
  V20: cmdlet("New-ReceiveConnector", "Name"),
  "V20-backslash": listing("A backslash in the name of a Receive connector"),
  "name-unique": cmdlet("New-ReceiveConnector", "Name: unique on the server"),
  "send-name-unique": cmdlet("New-SendConnector", "Name: unique in the organisation"),
  "permission-groups.changingGroups": listing(
    "What Set- of PermissionGroups takes and gives: the default rights of groups",
  ),
  S45: learn("Edge Subscriptions", "architecture/edge-transport-servers/edge-subscriptions", "--"),
  S93: cmdlet("New-SendConnector", "SourceIPAddress"),
  S160: cmdlet("New-SendConnector", "SmartHostAuthMechanism"),
  S183: listing("Usage Partner turns DomainSecureEnabled on", "disputed"),
  S200: cmdlet("New-SendConnector", "AddressSpaces"),
  S201: cmdlet("New-SendConnector", "DNSRoutingEnabled, SmartHosts"),
  S202: cmdlet("New-SendConnector", "SmartHosts"),
  S203: cmdlet("New-SendConnector", "AuthenticationCredential"),
  S204: cmdlet("New-SendConnector", "RequireTLS, IgnoreSTARTTLS"),
  S205: cmdlet("New-SendConnector", "TlsAuthLevel"),
  S206: listing("DomainSecureEnabled needs DNS routing"),
  S207: listing("DomainSecureEnabled with IgnoreSTARTTLS"),
  S208: listing("TlsAuthLevel together with DomainSecureEnabled"),
  S209: cmdlet("New-SendConnector", "TlsDomain"),
  S210: cmdlet("New-SendConnector", "TlsAuthLevel: DomainValidation"),
  S212: listing("SmartHostAuthMechanism on a connector that routes by DNS"),
  S213: cmdlet("New-SendConnector", "AddressSpaces: other types than SMTP"),
  S214: listing("-- beside other address spaces, or away from Edge"),
  S215: listing("FrontendProxyEnabled on an Edge connector"),
  S216: cmdlet("New-SendConnector", "SourceTransportServers"),
  S217: listing("Edge and Mailbox servers as sources of one connector", "inferred"),
} as const satisfies Record<string, Source>;
