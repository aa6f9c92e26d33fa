import type { DomainType } from "../../model";
import { parseDomain } from "../../values";
import type { Account } from "./account";
import { type Bag, rawNamed, textNamed } from "./bag";
import type { ImportedDomain } from "./imported";

const types: readonly DomainType[] = ["Authoritative", "InternalRelay", "ExternalRelay"];
export const usedOfDomain: ReadonlySet<string> = new Set([
  "Name",
  "DomainName",
  "DomainType",
  "Default",
  "Identity",
]);

/** What Get-AcceptedDomain shows besides, and a design has no use for. */
const readOnly = new Set([
  "AddressBookEnabled",
  "AdminDisplayName",
  "AuthenticationType",
  "CatchAllRecipientID",
  "DistinguishedName",
  "EmailOnly",
  "EnableNego2Authentication",
  "ExchangeVersion",
  "ExternallyManaged",
  "FederatedOrganizationLink",
  "Guid",
  "Id",
  "InitialDomain",
  "IsCoexistenceDomain",
  "IsDefaultFederatedDomain",
  "IsValid",
  "LiveIdInstanceType",
  "MailFlowPartner",
  "MatchSubDomains",
  "ObjectCategory",
  "ObjectClass",
  "ObjectState",
  "OrganizationId",
  "OriginatingServer",
  "OutboundOnly",
  "PSComputerName",
  "PSShowComputerName",
  "PendingCompletion",
  "PendingFederatedAccountNamespace",
  "PendingFederatedDomain",
  "PendingRemoval",
  "PerimeterDuplicateDetected",
  "RunspaceId",
  "SerializationData",
  "WhenChanged",
  "WhenChangedUTC",
  "WhenCreated",
  "WhenCreatedUTC",
]);

export const namesOfDomain: readonly string[] = [...usedOfDomain, ...readOnly];

/** Makes an accepted domain of an object that Get-AcceptedDomain showed; null where its domain or type cannot be read. */
export function adoptDomain(bag: Bag, account: Account): ImportedDomain | null {
  const domain = readDomain(textNamed(bag, "DomainName"));
  const type = readType(textNamed(bag, "DomainType"));
  if (domain === null || type === undefined) {
    const what = domain === null ? "DomainName" : "DomainType";
    const line = bag.line === undefined ? {} : { line: bag.line };
    account.refuseObject(
      { ...line, property: what, reason: `The accepted domain has no ${what} that can be read.` },
      bag.properties.length,
    );
    return null;
  }
  for (const { name, raw, line } of bag.properties) {
    const widens = name === "MatchSubDomains" && raw === true && !domain.startsWith("*");
    if (usedOfDomain.has(name)) account.use();
    else if (widens)
      account.ambiguous(`MatchSubDomains is on for ${domain}.`, `${domain} alone`, line);
    else if (readOnly.has(name)) account.setAside(name);
    else account.unknown(name);
  }
  account.object();
  const name = textNamed(bag, "Name") ?? domain;
  return { name, domain, type, ...(rawNamed(bag, "Default") === true && { isDefault: true }) };
}

function readDomain(text: string | undefined): string | null {
  if (text === undefined || text === "*") return text ?? null;
  const said = parseDomain(text);
  return said.ok ? said.value : null;
}

const readType = (text: string | undefined): DomainType | undefined =>
  types.find((each) => each.toLowerCase() === text?.toLowerCase());
