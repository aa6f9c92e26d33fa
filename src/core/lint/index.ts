/*
 * lint: what is wrong with a design, said once, in place, with the way to mend it.
 * refusals/ hold what New- and Set- refuse within one connector, conflicts.ts what between the connectors of a
 * server, values.ts text that cannot be read; refused.ts gathers these. rules/ hold the rules of rules.json, one
 * file each: run.ts asks them where something changed, silence.ts and fold.ts say what of it is told.
 * problems.ts is the one entry. An error is always documented: what a server was merely seen to do is a warning.
 * What rules read of a design (rules/reading) is given to plan, whose risks read the same of two.
 */
export { acceptancesOf } from "./acceptances";
export type { AcceptedFinding } from "./accepted";
export { type ProblemOptions, type Problems, problemsOf } from "./problems";
export type { Example, Refusal } from "./refusal";
export { refusals } from "./refusals";
export { refusalShown } from "./refusals/shown";
export { refusedAlone, refusedAmong, refusedTogether } from "./refused";
export { rules } from "./rules";
export type { Lack } from "./rules/lacks";
export { type RulePage, rulePage } from "./rules/page";
export { accountsSubmit } from "./rules/reading/accounts";
export {
  identityOfCertificate,
  isSelfSigned,
  newest as newestCertificate,
} from "./rules/reading/certificates";
export { decidingServers } from "./rules/reading/decidingServers";
export { defaultNamed, setupNames } from "./rules/reading/defaultConnector";
export { shown as shownValue } from "./rules/reading/defaultValue";
export { ownFqdn } from "./rules/reading/ehloName";
export {
  cloudDomainsOf,
  isProtectionName,
  isRoutedToTenant,
  isTenantHost,
} from "./rules/reading/microsoft365";
export {
  lacksCertificates,
  nameIn as certificateNameIn,
  type Use,
  usesOf,
} from "./rules/reading/namedCertificates";
export { holding as certificatesHolding } from "./rules/reading/pickedCertificates";
export { measuredOn, publicIn, type Region, toldCount } from "./rules/reading/region";
export { type Level, levelName } from "./rules/reading/routeLevel";
export type { Taker } from "./rules/reading/routeOrder";
export { type Decider, type Routing, routingOf, spacesAbove } from "./rules/reading/routing";
export { sameConditions } from "./rules/reading/sameConditions";
export { sourcesOf } from "./rules/reading/sendsFrom";
export {
  addressesOf,
  allKnowAddresses,
  isLoopback,
  knowsAddresses,
} from "./rules/reading/serverAddresses";
export { signsInBasic } from "./rules/reading/smartHostSignIn";
export { ownedIn } from "./rules/reading/sortedAddresses";
export { takesServers } from "./rules/reading/takesServers";
export { tlsLevel } from "./rules/reading/tlsLevel";
export { toldList, toldSpaces } from "./rules/reading/toldList";
export { toldNames } from "./rules/reading/toldNames";
export { findingOf } from "./rules/tell";
export { type Words, wordsFrom } from "./rules/words";
