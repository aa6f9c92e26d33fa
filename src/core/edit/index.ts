/*
 * edit: everything that changes an organisation.
 * A command looks at the organisation and answers an edit: patches, their inverse, and a label in words.
 * Nothing is mutated; what an edit does not touch stays the same object.
 * History is data; keystrokes in one field merge into one step back.
 * Values are checked against the catalogue here, so that no organisation can hold what a file could not.
 */
export { acceptFinding, withdrawAcceptance } from "./accepted";
export { addReceiveConnector, addSendConnector } from "./addConnector";
export { type Adopted, type Adoption, type AdoptOptions, adopt, type Parts } from "./adopt";
export type { CarriedOut, PartCommand } from "./adoptCommands";
export type { PartExpectation } from "./adoptExpectations";
export type { AdoptedPermissions, PartPermissions } from "./adoptPermissions";
export {
  removeConnector,
  removeConnectors,
  renameConnector,
  restoreConnector,
  setPermissions,
} from "./connector";
export { type CopyPreview, copiesTo, copyServer, type ServerCopy } from "./copyServer";
export { takeAsDeployed } from "./deployed";
export { duplicate } from "./duplicate";
export { apply, type Command, type Edit, together } from "./edit";
export { addExpectation, removeExpectation } from "./expectations";
export { changeFacts } from "./facts";
export { type Edited, emptyHistory, type History, record, redo, seal, undo } from "./history";
export { setNotes } from "./notes";
export { renameOrganisation, setVersion } from "./organisation";
export type { AdoptAs, PartConnector } from "./partConnector";
export {
  addAcceptedDomain,
  addCertificate,
  addNetwork,
  changeAcceptedDomain,
  changeNetwork,
  removeAcceptedDomain,
  removeCertificate,
  removeNetwork,
} from "./parts";
export { replaceOrganisation } from "./replaceOrganisation";
export { addServer, changeServer, removeServer } from "./server";
export { setDraft, setValue, setValues } from "./values";
