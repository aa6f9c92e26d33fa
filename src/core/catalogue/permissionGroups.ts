import type { SourceId } from "../sources";
import type { Option } from "./kinds/kind";
import { option } from "./options";
import { rights } from "./rights";

/** What a permission group gives one security principal. */
export interface Grant {
  /** As Add-ADPermission -User takes it; `<Domain>` stands for the forest's root domain. */
  readonly principal: string;
  readonly rights: readonly string[];
  readonly denied?: readonly string[];
  /** Only on Mailbox servers. */
  readonly mailboxOnly?: true;
}

export interface PermissionGroup {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** The group can be used on an Edge server. */
  readonly edge: boolean;
  readonly grants: readonly Grant[];
  readonly source: SourceId;
}

/** The principals of the groups by name, as commands and protocol logs spell them. */
export const principals = {
  anonymous: "NT AUTHORITY\\ANONYMOUS LOGON",
  authenticated: "NT AUTHORITY\\Authenticated Users",
  exchangeServers: "<Domain>\\Exchange Servers",
  edgeServers: "MS Exchange\\Edge Transport Servers",
  hubServers: "MS Exchange\\Hub Transport Servers",
  externallySecured: "MS Exchange\\Externally Secured Servers",
  legacyInterop: "<Domain>\\ExchangeLegacyInterop",
  partnerServers: "MS Exchange\\Partner Servers",
} as const;

/** SIDs of those principals that are the same everywhere; an export may show them instead of a name. */
export const wellKnownSids: Readonly<Record<string, string>> = {
  "S-1-5-7": principals.anonymous,
  "S-1-5-11": principals.authenticated,
};

const every = rights.map((each) => each.name);

/** What a server outside the organisation's own has: all but its inside headers and internal commands. */
const trusted = rights
  .filter((each) => !each.internal && !/Headers-(Forest|Organization)$/.test(each.name))
  .map((each) => each.name);

const group = (
  name: string,
  label: string,
  help: string,
  grants: readonly Grant[],
  edge = true,
): PermissionGroup => ({ name, label, help, edge, grants, source: "receive-connector-groups" });

/** The permission groups with what each gives to whom. */
export const permissionGroups: readonly PermissionGroup[] = [
  group(
    "AnonymousUsers",
    "Anonymous users",
    "Anyone, without signing in, to the accepted domains. No relay by itself.",
    [
      {
        principal: principals.anonymous,
        rights: [
          "ms-Exch-SMTP-Submit",
          "ms-Exch-SMTP-Accept-Any-Sender",
          "ms-Exch-SMTP-Accept-Authoritative-Domain-Sender",
          "ms-Exch-Accept-Headers-Routing",
        ],
      },
    ],
  ),
  group(
    "ExchangeUsers",
    "Exchange users",
    "Accounts that sign in; they may send as themselves to any recipient.",
    [
      {
        principal: principals.authenticated,
        rights: [
          "ms-Exch-SMTP-Submit",
          "ms-Exch-SMTP-Accept-Any-Recipient",
          "ms-Exch-Bypass-Anti-Spam",
          "ms-Exch-Accept-Headers-Routing",
        ],
      },
    ],
  ),
  group(
    "ExchangeServers",
    "Exchange servers",
    "Exchange servers of the organisation, and clients trusted as externally secured.",
    [
      { principal: principals.exchangeServers, rights: every, mailboxOnly: true },
      { principal: principals.edgeServers, rights: every },
      { principal: principals.hubServers, rights: every },
      { principal: principals.externallySecured, rights: trusted },
    ],
  ),
  group(
    "ExchangeLegacyServers",
    "Legacy Exchange servers",
    "Older Exchange servers in the forest, through the group ExchangeLegacyInterop.",
    [
      {
        principal: principals.legacyInterop,
        rights: trusted,
        denied: ["ms-Exch-Accept-Headers-Forest", "ms-Exch-Accept-Headers-Organization"],
      },
    ],
    false,
  ),
  group("Partners", "Partners", "Outside organisations known by mutual TLS.", [
    {
      principal: principals.partnerServers,
      rights: ["ms-Exch-SMTP-Submit", "ms-Exch-Accept-Headers-Routing"],
    },
  ]),
];

/** The values of PermissionGroups: the groups, and the two that are none. */
export const permissionGroupOptions: readonly Option[] = [
  option("None", "Nobody", "No group; only rights given by Add-ADPermission count."),
  ...permissionGroups.map(({ name, label, help }) => option(name, label, help)),
  option(
    "Custom",
    "Custom",
    "Shown by Get- when rights differ from the groups'. Cannot be relied on to be written.",
  ),
];
