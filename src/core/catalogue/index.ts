/*
 * catalogue: every parameter of the connector cmdlets, declared once.
 * Parameters live in files by form group under receive/ and send/; kinds/ carry the behaviour of a type of value.
 * Schema, form field, help, import, diff, PowerShell argument and test stubs derive from a declaration.
 * Facts carry their source and standing; where documents and servers differ, both stand.
 * To add a parameter: CONTRIBUTING.md.
 */
export { besideGroups, spelledRight } from "./besideGroups";
export {
  type Circumstances,
  disputed,
  type Effective,
  effective,
  resolve as resolvedValue,
  resolvedText,
} from "./effective";
export { hosts, ranges, spaces } from "./kinds";
export { int32 } from "./kinds/integer";
export type { Argument, Kind, KindType, ListKind, Option, Raw, ScalarKind } from "./kinds/kind";
export { needText } from "./need";
export type {
  DefaultFact,
  ExchangeVersion,
  Group,
  Need,
  Parameter,
  ReceiveUsage,
  SendUsage,
  ServerRole,
  Side,
  Usage,
  Verb,
} from "./parameter";
export { type ParameterSet, parameterSets } from "./parameterSets";
export {
  type Grant,
  type PermissionGroup,
  permissionGroups,
  principals,
} from "./permissionGroups";
export { accountKey, accountNames, principalOf, sameAccount } from "./principal";
export { confidenceOf, providerData, providerOfHost } from "./providers/providers";
export type {
  Confidence,
  DatedFact,
  HostingNetwork,
  Provider,
  ProviderData,
} from "./providers/schema";
export { formerParameters, knownReadOnly, shownOfEveryObject } from "./readOnly";
export { groups, parameter, parameters, properties, usages } from "./registry";
export {
  type Reply,
  type ReplyFill,
  type ReplyId,
  replies,
  replyText,
} from "./replies";
export { type Right, rightNamed, rights } from "./rights";
export { type SetupConnector, setupConnectors } from "./setupConnectors";
export { type UsageType, usageTypes } from "./usages";
export { versions } from "./versions";
