import type { SourceId } from "../sources";

/** A right on a receive connector; Add-ADPermission -ExtendedRights takes its name in any case. */
export interface Right {
  readonly name: string;
  /** As the protocol log prints it. */
  readonly shortName: string;
  readonly meaning: string;
  /** Exchange servers need it among themselves; nobody gives it by hand. */
  readonly internal: boolean;
  readonly source: SourceId;
}

const right = (name: string, shortName: string, meaning: string, internal = false) => ({
  name,
  shortName,
  meaning,
  internal,
  source: "receive-connector-rights" as const,
});

const internal = (name: string, shortName: string, meaning: string) =>
  right(name, shortName, `Internal: ${meaning}.`, true);

/** Every right on a receive connector, those that decide who may do what first. */
export const rights: readonly Right[] = [
  right(
    "ms-Exch-SMTP-Submit",
    "SMTPSubmit",
    "May hand in mail at all. Without it sign-in and MAIL FROM fail.",
  ),
  right(
    "ms-Exch-SMTP-Accept-Any-Recipient",
    "SMTPAcceptAnyRecipient",
    "May address recipients outside the accepted domains: relay.",
  ),
  right(
    "ms-Exch-SMTP-Accept-Any-Sender",
    "SMTPAcceptAnySender",
    "May use a sender address outside the organisation's own domains.",
  ),
  right(
    "ms-Exch-SMTP-Accept-Authoritative-Domain-Sender",
    "SMTPAcceptAuthoritativeDomainSender",
    "May use a sender address inside the organisation's own domains.",
  ),
  right(
    "ms-Exch-SMTP-Accept-Authentication-Flag",
    "SMTPAcceptAuthenticationFlag",
    "Its messages count as sent by an inside sender who signed in.",
  ),
  right(
    "ms-Exch-Bypass-Anti-Spam",
    "BypassAntiSpam",
    "Content and connection filters are skipped.",
  ),
  right(
    "ms-Exch-Bypass-Message-Size-Limit",
    "BypassMessageSizeLimit",
    "The connector's size limit does not bind, nor those on recipients and rate (observed).",
  ),
  right(
    "ms-Exch-Accept-Headers-Routing",
    "AcceptRoutingHeaders",
    "Received and Resent-* headers are kept.",
  ),
  right(
    "ms-Exch-Accept-Headers-Forest",
    "AcceptForestHeaders",
    "X-MS-Exchange-Forest-* headers are kept.",
  ),
  right(
    "ms-Exch-Accept-Headers-Organization",
    "AcceptOrganizationHeaders",
    "X-MS-Exchange-Organization-* headers are kept; the size limit does not bind (observed).",
  ),
  right(
    "ms-Exch-SMTP-Accept-Exch50",
    "SMTPAcceptEXCH50",
    "May send XEXCH50 data, as Exchange 2003 and older did.",
  ),
  internal("ms-Exch-SMTP-Accept-XShadow", "SMTPAcceptXShadow", "shadow redundancy"),
  internal("ms-Exch-SMTP-Accept-XProxyFrom", "SMTPAcceptXProxyFrom", "data of a proxied session"),
  internal("ms-Exch-SMTP-Accept-XSessionParams", "SMTPAcceptXSessionParams", "session parameters"),
  internal("ms-Exch-SMTP-Accept-Xattr", "SMTPAcceptXAttr", "attribution"),
  internal("ms-Exch-SMTP-Accept-XSysProbe", "SMTPAcceptXSysProbe", "monitoring probes"),
  internal(
    "ms-Exch-SMTP-Send-XMessageContext-ADRecipientCache",
    "SMTPAcceptXMessageContextADRecipientCache",
    "message context, recipients",
  ),
  internal(
    "ms-Exch-SMTP-Send-XMessageContext-ExtendedProperties",
    "SMTPAcceptXMessageContextExtendedProperties",
    "message context, properties",
  ),
  internal(
    "ms-Exch-SMTP-Send-XMessageContext-FastIndex",
    "SMTPAcceptXMessageContextFastIndex",
    "message context, index",
  ),
];

const byName = new Map(rights.map((each) => [each.name.toLowerCase(), each]));

/** A right by its name in any case; undefined where there is none of that name. */
export const rightNamed = (name: string): Right | undefined => byName.get(name.toLowerCase());
