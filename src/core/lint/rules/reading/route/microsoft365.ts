import { acceptedDomainFor, type Receiver, type Sender } from "../../../../simulate";
import { parseCapabilities } from "../../../../values";
import type { Unit } from "../../rule";
import { takesAllDomains } from "./internetConnector";

/** The names in the certificates of Microsoft 365 and its sovereign clouds (rules.json `terms`). */
const protection: readonly string[] = [
  "mail.protection.outlook.com",
  "mail.protection.partner.outlook.cn",
  "mail.protection.office365.us",
];

const host = /^[^.]+\.(mail\.protection\.(?:outlook\.com|partner\.outlook\.cn|office365\.us))$/;
const routing = /^[^.]+\.mail\.(?:onmicrosoft\.com|partner\.onmschina\.cn|onmicrosoft\.us)$/;

const plainName = (text: string): string => text.trim().toLowerCase().replace(/\.$/, "");

/** A name in Microsoft's certificates, in any case. */
export const isProtectionName = (text: string): boolean => protection.includes(plainName(text));

/** The mail host of a tenant: `corp-example.mail.protection.outlook.com`. */
export const isTenantHost = (text: string): boolean => host.test(plainName(text));

/** The certificate name behind the smart host, or that of the worldwide cloud. */
export function protectionNameOf({ smartHosts }: Sender): string {
  for (const each of smartHosts) {
    const found = host.exec(plainName(each))?.[1];
    if (found) return found;
  }
  return "mail.protection.outlook.com";
}

const smtpSpaces = ({ spaces }: Sender): readonly string[] =>
  spaces.flatMap(({ type, space }) => (type === "SMTP" ? [plainName(space)] : []));

/** The routing domain that the wizard makes: `corp.mail.onmicrosoft.com`. */
export const isRoutedToTenant = (sender: Sender): boolean =>
  smtpSpaces(sender).some((space) => routing.test(space));

/** A connector to Microsoft 365: by its smart host, or without one by its address space (HC). */
export const isMicrosoft365 = (sender: Sender): boolean =>
  sender.smartHosts.length > 0 ? sender.smartHosts.some(isTenantHost) : isRoutedToTenant(sender);

/** A connector to the organisation's own tenant, not to that of a partner. */
export const isToOwnTenant = (
  sender: Sender,
  { organisation }: Pick<Unit, "organisation">,
): boolean =>
  isMicrosoft365(sender) &&
  (isRoutedToTenant(sender) ||
    sender.value("CloudServicesMailEnabled") === true ||
    takesAllDomains(sender) ||
    smtpSpaces(sender).some(
      (space) => acceptedDomainFor(space.replace(/^\*\./, ""), organisation) !== undefined,
    ));

/** A domain whose certificate makes its mail internal (R64), with the row that says so. */
export interface CloudDomain {
  readonly domain: string;
  readonly row: number;
}

/** Domains that TlsDomainCapabilities give AcceptCloudServicesMail. */
export const cloudDomainsOf = (receiver: Receiver): readonly CloudDomain[] =>
  receiver.members("TlsDomainCapabilities").flatMap((text, row) => {
    const entry = parseCapabilities(text);
    return entry.ok && entry.value.names.includes("AcceptCloudServicesMail")
      ? [{ domain: entry.value.domain, row }]
      : [];
  });
