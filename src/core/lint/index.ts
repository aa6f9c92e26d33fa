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
export {
  identityOfCertificate,
  isSelfSigned,
  newest as newestCertificate,
} from "./rules/reading/certificate/certificates";
export {
  lacksCertificates,
  nameIn as certificateNameIn,
  type Use,
  usesOf,
} from "./rules/reading/certificate/namedCertificates";
export { holding as certificatesHolding } from "./rules/reading/certificate/pickedCertificates";
export { accountsSubmit } from "./rules/reading/door/accounts";
export { defaultNamed, setupNames } from "./rules/reading/door/defaultConnector";
export { measuredOn, publicIn, type Region, toldCount } from "./rules/reading/door/region";
export { takesServers } from "./rules/reading/door/takesServers";
export { decidingServers } from "./rules/reading/route/decidingServers";
export { ownFqdn } from "./rules/reading/route/ehloName";
export {
  cloudDomainsOf,
  isProtectionName,
  isRoutedToTenant,
  isTenantHost,
} from "./rules/reading/route/microsoft365";
export { type Level, levelName } from "./rules/reading/route/routeLevel";
export type { Taker } from "./rules/reading/route/routeOrder";
export { type Decider, type Routing, routingOf, spacesAbove } from "./rules/reading/route/routing";
export { sameConditions } from "./rules/reading/route/sameConditions";
export { sourcesOf } from "./rules/reading/route/sendsFrom";
export { signsInBasic } from "./rules/reading/route/smartHostSignIn";
export { tlsLevel } from "./rules/reading/route/tlsLevel";
export {
  addressesOf,
  allKnowAddresses,
  isLoopback,
  knowsAddresses,
} from "./rules/reading/server/serverAddresses";
export { ownedIn } from "./rules/reading/server/sortedAddresses";
export { shown as shownValue } from "./rules/reading/telling/defaultValue";
export { toldList, toldSpaces } from "./rules/reading/telling/toldList";
export { toldNames } from "./rules/reading/telling/toldNames";
export { findingOf } from "./rules/tell";
export { type Words, wordsFrom } from "./rules/words";
