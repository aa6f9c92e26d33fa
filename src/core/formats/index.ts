/*
 * formats: each notation's reader and writer side by side, in a folder each with its own door.
 * InputReader takes any input in pieces and finds its notation by its content; readInput one that is in memory.
 * What was read has one shape, Imported; partsOf hands it to core/edit, toOrganisation makes a whole of several.
 * A reader refuses a whole input with one Fault that has its place, and never throws.
 * .portolan.json is ./design, PowerShell is ./powershell.
 */
export type {
  Adopted,
  Ambiguous,
  Choices,
  Computed,
  Fate,
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
} from "./adopt";
export {
  isParameter,
  lacksWhatWasWritten,
  mergeImported,
  organisationsFault,
  partsOf,
  regrouped,
  unsaidServer,
} from "./adopt";
export { type Compared, comparedInputs } from "./compared";
export { readDesign, writeDesign } from "./design";
export type { Fault } from "./fault";
export { InputReader, type InputResult, type Read, type Refused, readInput } from "./input";
export { type Taken, takeInputs, toOrganisation } from "./toOrganisation";
export { writeImportJson } from "./writeImportJson";
