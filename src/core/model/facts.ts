/** A side of the connectors. */
export type ConnectorSide = "receive" | "send";

/** What Get-TransportConfig says: limits in bytes and recipients, and lists of domains. What was not read is left out. */
export interface TransportConfig {
  readonly maxSendSize?: number | "Unlimited";
  readonly maxReceiveSize?: number | "Unlimited";
  readonly maxRecipientEnvelopeLimit?: number | "Unlimited";
  /** Domains whose mail is taken (sent) with mutual TLS alone: no wildcards. */
  readonly tlsReceiveDomainSecureList?: readonly string[];
  readonly tlsSendDomainSecureList?: readonly string[];
}

/** A list of an organisation that can be known to hold all there is. */
export type ListName = "servers" | "acceptedDomains";

/**
 * What is known of the organisation besides its parts. Rules that speak of something missing need it:
 * a list that is not named here may lack what nobody has told.
 */
export interface Facts {
  /** Sides whose list of connectors is known to be complete. */
  readonly whole: readonly ConnectorSide[];
  /** Lists that were read or typed; servers that connectors merely name make no list. */
  readonly listed: readonly ListName[];
  /** Absent: Get-TransportConfig was not read. */
  readonly transportConfig?: TransportConfig;
  /** The name that Get-OrganizationConfig gives the organisation; absent: it was not read. A design may go by another. */
  readonly organisation?: string;
}

/** Nothing is known to be complete. */
export const noFacts: Facts = { whole: [], listed: [] };
