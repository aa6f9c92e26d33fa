/*
 * adopt: what the objects of an export mean for an organisation.
 * adopter.ts takes objects from any notation; connector.ts, acceptedDomain.ts, certificate.ts and permission.ts read one each.
 * imported.ts is the shape that all imports have, merge.ts joins several, parts.ts hands them to core/edit.
 * Every property gets one fate in the account: used, set aside, ambiguous, unknown or refused.
 * Values are made canonical by the catalogue's kinds and by nothing else.
 */
export type { Fate } from "./account";
export { type Adopted, Adopter, mostObjects, tooMany } from "./adopter";
export type { Bag, BagProperty, Subject } from "./bag";
export { isCommanded, isCreated, shownPermissions } from "./commands";
export type {
  Ambiguous,
  Choices,
  Computed,
  Imported,
  ImportedCertificate,
  ImportedChange,
  ImportedConnector,
  ImportedDomain,
  ImportedNetwork,
  ImportedPermission,
  ImportedRemoval,
  ImportedServer,
  Origin,
  RefusedPart,
  Report,
  SetAside,
} from "./imported";
export { isKnownName, isOfBothSides, ownName } from "./knownNames";
export { listingProperty } from "./listing";
export { mergeImported, organisationsFault } from "./merge";
export { regrouped } from "./mergePermissions";
export { partsOf, unsaidServer } from "./parts";
export { isParameter, lacksWhatWasWritten } from "./refusedParts";
export { shownTwice } from "./shownTwice";
export { subjectOf, subjectOfFilled, subjectOfTypes } from "./subject";
export { shownTransportConfig, transportConfigFrom } from "./transportConfig";
export { isValued } from "./valued";
