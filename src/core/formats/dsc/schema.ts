import type { Side } from "../../catalogue";
import type { SourceId } from "../../sources";

/** What a property of a resource takes; a list of words is closed, `list` marks several values. */
export type Declared =
  | {
      readonly type: "Boolean" | "Sint32" | "String";
      readonly list?: false;
      readonly words?: readonly string[];
    }
  | { readonly type: "String"; readonly list: true; readonly words?: readonly string[] }
  | { readonly type: "Credential"; readonly list?: false; readonly words?: undefined };

export interface Resource {
  readonly name: "ExchReceiveConnector" | "ExchSendConnector";
  /** The property that names the connector. */
  readonly key: "Identity" | "Name";
  readonly source: SourceId;
  /** By name in lower case; the resource spells some names otherwise than the cmdlet. */
  readonly properties: ReadonlyMap<string, Declared & { readonly name: string }>;
}

const named = (names: string, declared: Declared) =>
  names.split(" ").map((name) => [name.toLowerCase(), { name, ...declared }] as const);

const choice = (name: string, words: string) =>
  named(name, { type: "String", words: words.split(" ") });
const choices = (name: string, words: string) =>
  named(name, { type: "String", list: true, words: words.split(" ") });

/** Version of the module that the names and types below are of. */
export const moduleVersion = "2.0.0";

const receive = new Map([
  ...named(
    "AdvertiseClientSettings BareLinefeedRejectionEnabled BinaryMimeEnabled ChunkingEnabled DeliveryStatusNotificationEnabled DomainSecureEnabled EightBitMimeEnabled EnableAuthGSSAPI Enabled EnhancedStatusCodesEnabled LongAddressesEnabled OrarEnabled PipeliningEnabled RequireEHLODomain RequireTLS SuppressXAnonymousTls",
    { type: "Boolean" },
  ),
  ...named(
    "MaxHopCount MaxInboundConnectionPercentagePerSource MaxLocalHopCount MaxLogonFailures MaxRecipientsPerMessage",
    { type: "Sint32" },
  ),
  ...named(
    "AuthTarpitInterval Banner Comment ConnectionInactivityTimeout ConnectionTimeout DefaultDomain Fqdn MaxAcknowledgementDelay MaxHeaderSize MaxInboundConnection MaxInboundConnectionPerSource MaxMessageSize MaxProtocolErrors MessageRateLimit ServiceDiscoveryFqdn TarpitInterval TlsCertificateName",
    { type: "String" },
  ),
  ...named("Bindings RemoteIPRanges TlsDomainCapabilities", { type: "String", list: true }),
  ...choices(
    "AuthMechanism",
    "None Tls Integrated BasicAuth BasicAuthRequireTLS ExchangeServer ExternalAuthoritative",
  ),
  ...choices(
    "PermissionGroups",
    "None AnonymousUsers ExchangeUsers ExchangeServers ExchangeLegacyServers Partners Custom",
  ),
  ...choice("ExtendedProtectionPolicy", "None Allow Require"),
  ...choice("MessageRateSource", "None IPAddress User All"),
  ...choice("ProtocolLoggingLevel", "None Verbose"),
  ...choice("SizeEnabled", "Enabled Disabled EnabledWithoutValue"),
  ...choice("TransportRole", "FrontendTransport HubTransport"),
]);

const send = new Map([
  ...named(
    "DNSRoutingEnabled DomainSecureEnabled Enabled ForceHELO FrontendProxyEnabled IgnoreSTARTTLS IsScopedConnector RequireTLS UseExternalDNSServersEnabled",
    { type: "Boolean" },
  ),
  ...named("Port SmtpMaxMessagesPerConnection", { type: "Sint32" }),
  ...named(
    "Comment ConnectionInactivityTimeout Fqdn MaxMessageSize SourceIPAddress TlsDomain TlsCertificateName",
    { type: "String" },
  ),
  ...named("AddressSpaces SmartHosts SourceTransportServers", { type: "String", list: true }),
  ...named("AuthenticationCredential", { type: "Credential" }),
  ...choice("ConnectorType", "Default XPremises"),
  ...choice("ErrorPolicies", "Default DowngradeAuthFailures DowngradeDNSFailures"),
  ...choice("ProtocolLoggingLevel", "None Verbose"),
  ...choice(
    "SmartHostAuthMechanism",
    "None BasicAuth BasicAuthRequireTLS ExchangeServer ExternalAuthoritative",
  ),
  ...choice("TlsAuthLevel", "EncryptionOnly CertificateValidation DomainValidation"),
]);

/** The resource of each side. */
export const resources: Readonly<Record<Side, Resource>> = {
  receive: {
    name: "ExchReceiveConnector",
    key: "Identity",
    source: "exchangedsc-receive",
    properties: receive,
  },
  send: { name: "ExchSendConnector", key: "Name", source: "exchangedsc-send", properties: send },
};
