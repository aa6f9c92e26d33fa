import type { Counted } from "./account";

/** Objects of Exchange that exports hold beside what a design is made of, by their .NET type. */
const byType: readonly (readonly [RegExp, Counted])[] = [
  [/\.HybridConfiguration$/, ["hybrid configuration", "hybrid configurations"]],
  [/\.(?:Tenant)?(?:In|Out)boundConnector$/, ["cloud connector", "cloud connectors"]],
  [/\.ForeignConnector$/, ["foreign connector", "foreign connectors"]],
  [/\.DeliveryAgentConnector$/, ["delivery agent connector", "delivery agent connectors"]],
  [/\.RoutingGroupConnector$/, ["routing group connector", "routing group connectors"]],
  [
    /\.IntraOrganization(?:Connector|Configuration)$/,
    ["intra-organisation setting", "intra-organisation settings"],
  ],
  [/\.OrganizationRelationship$/, ["organisation relationship", "organisation relationships"]],
  [/\.Federat(?:ionTrust|edOrganization\w+)$/, ["federation setting", "federation settings"]],
  [/\.(?:DomainContentConfig|RemoteDomain)$/, ["remote domain", "remote domains"]],
  [/\.X400AuthoritativeDomain$/, ["X.400 domain", "X.400 domains"]],
  [/\.EdgeSubscription$/, ["Edge subscription", "Edge subscriptions"]],
  [/\.ADSite(?:Link)?$/, ["Active Directory site or link", "Active Directory sites and links"]],
  [/\.EmailAddressPolicy$/, ["e-mail address policy", "e-mail address policies"]],
  [/\.TransportRule$/, ["transport rule", "transport rules"]],
  [/\.TransportAgent$/, ["transport agent", "transport agents"]],
  [
    /\.(?:Content|Sender|SenderId|Recipient|Malware|Connection)Filter\w*$|\.SenderIdConfig$/,
    ["filter setting", "filter settings"],
  ],
  [
    /\.(?:MailboxServer|ClientAccess(?:Server|Array|Service)\w*|UMServer)$/,
    ["server of another view", "servers of another view"],
  ],
  [
    /\.(?:MailboxDatabase|DatabaseAvailabilityGroup)$/,
    ["database or its group", "databases and their groups"],
  ],
  [/\.(?:ExtensibleQueueInfo|QueueInfo)$/, ["queue", "queues"]],
  [/\.(?:AuthConfig|AuthServer|PartnerApplication)$/, ["OAuth setting", "OAuth settings"]],
];

/** How objects of this type are called; undefined where they are none of Exchange that is known. */
export const bystanderOf = (types: readonly string[]): Counted | undefined =>
  byType.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1];
