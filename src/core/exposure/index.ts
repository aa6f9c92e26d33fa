/*
 * exposure: which remote addresses each receive connector really serves, and what clients there may do.
 * For each listener the whole of IPv4 or IPv6 is cut into regions, exactly, by one sweep over all ranges.
 * The selection of simulate decides the same address by address; laws hold the two together.
 * From the regions: who may relay, served regions, connectors never reached, and what a change opens.
 * Results are kept by identity: a key press costs the server that it changes.
 */
export { type AccountPowers, accountsIn } from "./accounts";
export { relayChange } from "./deployed";
export {
  type Addresses,
  type ListenerDifference,
  type RelayDifference,
  relayDifference,
} from "./difference";
export { exposureAt, exposureOf, exposureOfServer } from "./exposure";
export { neverReached } from "./neverReached";
export { type ListenerPair, listenerPairs } from "./pairs";
export { type Access, accessOf, type Powers } from "./powers";
export type { ListenerExposure, Region } from "./region";
export { type Served, servedBy } from "./served";
export type { ServerExposure } from "./states";
export { type StrangerRelay, strangerRelay } from "./strangerRelay";
export { type Allowed, isOpenToAll, strangersAt } from "./strangers";
export { wordsOf } from "./words";
