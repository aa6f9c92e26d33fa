import type { Side } from "./parameter";

/** Properties that Get- shows of any object in Active Directory, and that remoting adds. */
export const shownOfEveryObject: readonly string[] = [
  "AdminDisplayName",
  "DistinguishedName",
  "ExchangeVersion",
  "Guid",
  "Id",
  "IsValid",
  "ObjectCategory",
  "ObjectClass",
  "ObjectState",
  "OrganizationId",
  "OriginatingServer",
  "WhenChanged",
  "WhenChangedUTC",
  "WhenCreated",
  "WhenCreatedUTC",
  "PSComputerName",
  "PSShowComputerName",
  "RunspaceId",
  "SerializationData",
];

/** Parameters of Exchange 2010 alone (plan-order.md 9): its exports show them, and no design has them. */
export const formerParameters: Record<Side, ReadonlySet<string>> = {
  receive: new Set(),
  send: new Set(["IsCoexistenceConnector", "LinkedReceiveConnector"]),
};

/**
 * Properties that Get-ReceiveConnector and Get-SendConnector show and that no cmdlet takes: an import
 * sets them aside by name, so that a name in neither list is known to be unknown.
 */
export const knownReadOnly: Record<Side, ReadonlySet<string>> = {
  receive: new Set([
    ...shownOfEveryObject,
    "AcceptConsumerMail",
    "LiveCredentialEnabled",
    "ProxyEnabled",
  ]),
  send: new Set([
    ...shownOfEveryObject,
    "CertificateSubject",
    "ConnectedDomains",
    "HomeMTA",
    "HomeMtaServerId",
    "IsSmtpConnector",
    "Region",
    "SmartHostsString",
    "SourceRoutingGroup",
  ]),
};
