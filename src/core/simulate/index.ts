/*
 * simulate: what Exchange does with one session or one message.
 * receiver.ts and sender.ts read a connector once; everything above looks at connectors through them.
 * Selection says which receive connector takes a client, and why each other lost.
 * Identities say which rights a stranger, a user and a server hold, unknown where nobody knows.
 * Sessions and routes give a conversation whose replies come from the catalogue by id.
 */
export {
  type Because,
  type Held,
  type Identity,
  offersSignIn,
  partnerOf,
  serverIdentityOf,
  strangerOf,
  trustsAll,
  userOf,
} from "./identity";
export { type Receiver, receiverOf, receiversOf, type Service } from "./receiver";
export { rightNames } from "./rightNames";
export { acceptedDomainFor, ownDomain } from "./route/acceptedDomain";
export type {
  Outside,
  RouteBecause,
  RouteCandidate,
  RouteCandidates,
  SetAside,
} from "./route/candidate";
export { routeCandidates, winnerFor } from "./route/candidates";
export {
  decidingServers,
  type Fleet,
  type Nearness,
  nearnessOf,
  type Origin,
  originOf,
  type SiteCost,
  sees,
  sourceServers,
} from "./route/fleet";
export { compare as compareRoutes, decidedBy, type Entry, type Placed } from "./route/order";
export {
  apexOf,
  type SpaceForm,
  sampleDomains,
  spaceForm,
  spaceHolds,
  specificity,
} from "./route/space";
export { type Candidate, type Selection, select, selectAmong } from "./selection";
export { type Sender, senderOf } from "./sender";
export { type Socket, socketAt } from "./sockets";
