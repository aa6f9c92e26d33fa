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
  ofOthers,
  partnerOf,
  serverIdentityOf,
  strangerOf,
  trustsAll,
  userOf,
} from "./identity";
export { certificateFor } from "./inbound/certificate";
export { authWords, keywordsOf, offersTls } from "./inbound/keywords";
export type {
  Circumstances,
  Considered,
  DecidedBy,
  HeldRight,
  InboundRun,
  Line,
  Missing,
  Note,
  Proxied,
  RunReply,
  Step,
  Verdict,
} from "./inbound/run";
export { simulateInbound } from "./inbound/simulateInbound";
export { narrowestRow } from "./narrowest";
export {
  type Receiver,
  ReceiverNotes,
  receiverOf,
  receiversOf,
  type Service,
} from "./receiver";
export { rightNames } from "./rightNames";
export { acceptedDomainFor, ownDomain } from "./route/acceptedDomain";
export { bareAddress, foreignType, readAddress } from "./route/address";
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
  type Origin,
  originOf,
  type SiteCost,
  sees,
} from "./route/fleet";
export type { Entry, Placed } from "./route/order";
export {
  outboundAnswer,
  outboundDifferences,
} from "./route/outboundAnswer";
export { readReply } from "./route/remoteReply";
export { route } from "./route/route";
export type {
  DeliveryType,
  OutboundRun,
  QueueView,
  RetryPlan,
  RouteDecider,
  RouteLine,
  RouteReply,
  RouteStage,
  RouteStep,
} from "./route/run";
export { wholeReply } from "./route/sendReplies";
export {
  apexOf,
  type SpaceForm,
  sampleDomains,
  spaceForm,
  spaceHolds,
} from "./route/space";
export { type Candidate, type Selection, select, selectAmong } from "./selection";
export { isWithoutSpaces, type Sender, senderOf } from "./sender";
export { type Socket, socketAt } from "./sockets";
export { mayListenAt, mayTake, untoldPlaces } from "./untoldPlaces";
