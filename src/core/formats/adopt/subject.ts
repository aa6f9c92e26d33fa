import type { Raw } from "../../catalogue";
import type { Bag, Subject } from "./bag";
import { listingProperty } from "./listing";
import { subjectOfNames, tellsBothSides } from "./subjectOfNames";

const byType: readonly (readonly [RegExp, Subject])[] = [
  [/\.ReceiveConnector$/, "receive"],
  [/\.SmtpSendConnectorConfig$/, "send"],
  [/\.AcceptedDomain$/, "acceptedDomain"],
  [/\.ExchangeCertificate$/, "certificate"],
  [/\.ADAcePresentationObject$/, "permission"],
  [/\.ExchangeServer$/, "server"],
  [/\.(?:Frontend|Mailbox)?TransportServer(?:PresentationObject)?$/, "transportService"],
  [/\.NetworkConnectionInfo$/, "adapter"],
  [/\.TransportConfigContainer$/, "transportConfig"],
  [/\.(?:AD)?OrganizationConfig$/, "organisation"],
];

/** Without a type of Exchange, as after Select-Object into a new object, the properties say it; the first that is there. */
const byProperty: readonly (readonly [string, Subject])[] = [
  [listingProperty, "listing"],
  ["RemoteIPRanges", "receive"],
  ["AddressSpaces", "send"],
  ["DomainType", "acceptedDomain"],
  ["Thumbprint", "certificate"],
  ["ExtendedRights", "permission"],
  ["ConnectivityLogPath", "transportService"],
  ["ReceiveProtocolLogPath", "transportService"],
  ["InternalDNSAdapterEnabled", "transportService"],
  ["ServerRole", "server"],
  ["AdminDisplayVersion", "server"],
  ["IPAddresses", "adapter"],
  ["MaxRecipientEnvelopeLimit", "transportConfig"],
  ["TLSReceiveDomainSecureList", "transportConfig"],
  ["TLSSendDomainSecureList", "transportConfig"],
  ["MicrosoftExchangeRecipientEmailAddresses", "organisation"],
  ["HierarchicalAddressBookRoot", "organisation"],
];

/** The subject that the .NET types name; undefined where they name none. */
export const subjectOfTypes = (types: readonly string[]): Subject | undefined =>
  byType.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1];

/** The subject of an object; undefined where it is none that a design is made of. */
export function subjectOf(bag: Bag): Subject | undefined {
  if (bag.subject) return bag.subject;
  const typed = subjectOfTypes(bag.types);
  if (typed || bag.types.some((type) => /Microsoft\.Exchange\./.test(type))) return typed;
  const names = new Set(bag.properties.map(({ name }) => name));
  return byProperty.find(([name]) => names.has(name))?.[1] ?? subjectOfNames(names) ?? bag.hint;
}

/**
 * The subject of an object whose values are there: one list may show properties of both kinds of connector,
 * and those of the other kind are blank.
 */
export function subjectOfFilled(
  bag: Pick<Bag, "types" | "hint">,
  names: readonly string[],
  isBlank: (index: number) => boolean,
): Subject | undefined {
  const properties = names.map((name) => ({ name, raw: undefined }));
  const all = subjectOf({ ...bag, properties });
  if (!tellsBothSides(names)) return all;
  const filled = properties.filter((_, index) => !isBlank(index));
  return subjectOf({ ...bag, properties: filled }) ?? all;
}

/** The subject of an object as it came in: where neither its reader nor a type tells it, blank properties do not. */
export function subjectOfBag(bag: Bag): Subject | undefined {
  if (bag.subject) return bag.subject;
  const names = bag.properties.map(({ name }) => name);
  return subjectOfFilled(bag, names, (index) => isBlank(bag.properties[index]?.raw));
}

const isBlank = (raw: Raw | undefined): boolean =>
  raw === null || raw === "" || (Array.isArray(raw) && raw.length === 0);

/** The type by which a person knows the object: `Mailbox`, `PSCustomObject`. */
export function shortType(types: readonly string[]): string {
  const first = (types[0] ?? "object").replace(/^(?:Deserialized\.|Selected\.)+/, "");
  return first.split("[[")[0]?.split(/[.+]/).at(-1) || first;
}
