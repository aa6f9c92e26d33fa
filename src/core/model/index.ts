/*
 * model: the organisation that a design describes.
 * Explicit values (what was said) and effective values (what is in force) are two types.
 * Unknown is neither false nor empty; a draft is text that could not be read yet.
 * Everything is plain readonly data by id: it can be stored, compared by identity and patched.
 * Order is made for each view by name; results are kept by the identity of what they were made from.
 */
export type { Acceptance } from "./accepted";
export { assumedValue, assumedValues } from "./assumed";
export { valueFault } from "./canonical";
export { certificateKey, certificateLabel, dayOf, identifierOf, isValidOn } from "./certificates";
export {
  circumstancesOf,
  type EffectiveValues,
  effectiveOf,
  identityOf,
  serverNamed,
  serverOf,
} from "./circumstances";
export { type ComparedRow, type ComparedValue, comparedValues } from "./comparedValues";
export { differing } from "./differing";
export type {
  Expectation,
  InboundAnswer,
  InboundQuestion,
  OutboundAnswer,
  OutboundQuestion,
  RemoteHost,
  RouteOutcome,
} from "./expectation";
export { inboundSchema, outboundSchema, remoteSchema } from "./expectationSchema";
export type { Facts, ListName, TransportConfig } from "./facts";
export {
  certificatesOf,
  coversName,
  holdsName,
  identifierIn,
  isNamed,
  servesSmtp,
  usableForSmtp,
} from "./heldCertificates";
export { makerNames } from "./makers";
export {
  byName,
  orderedCertificates,
  orderedConnectors,
  orderedServers,
  receiveConnectorsByServer,
  receiveConnectorsOf,
  sendConnectors,
} from "./order";
export * from "./organisation";
export { type PartName, partNames } from "./partNames";
export {
  anonymousLogon,
  anyRecipient,
  relayPermission,
  strangersMayRelay,
  withoutRelay,
} from "./permissions";
export { type BrokenReference, brokenReferences } from "./references";
export { entriesWithout, type Grant, type Rights, rightsOf, takenBySetting } from "./rightChanges";
export { factsSchema, organisationSchema, partSchemas } from "./schema";
export { sameConnector, shareTwins } from "./twins";
export { type AddressUse, usesOfAddress, usesOfCertificate } from "./uses";
