/*
 * values: what connector parameters hold, each type with its reader and its canonical print.
 * A reader answers the value, or one complaint that names the place and the mend; it never throws.
 * Print and read are inverse on canonical text; reading is at least as strict as Exchange and .NET.
 * Addresses are whole numbers (bigint) with their family, ranges are intervals of them.
 * Nothing here knows connectors, documents or notations.
 */
export { type Family, type IpAddress, parseAddress, printAddress } from "./address";
export { type AddressSpace, parseAddressSpace, printAddressSpace } from "./addressSpace";
export { ascending } from "./ascending";
export { fromBase64, fromBase64url, toBase64, toBase64url } from "./base64";
export {
  type Binding,
  hostOfBinding,
  isMulticastOrBroadcast,
  isWildcard,
  parseBinding,
  portOfBinding,
  printBinding,
} from "./binding";
export {
  type Capabilities,
  parseCapabilities,
  printCapabilities,
} from "./capabilities";
export { clip } from "./clip";
export type { Complaint } from "./complaint";
export { counted } from "./counted";
export { csvLine } from "./csvLine";
export { parseDomain, parseFqdn } from "./domain";
export { durationOf, durationSeconds, parseDuration, showDuration } from "./duration";
export { type Identifier, parseIdentifier, printIdentifier } from "./identifier";
export {
  countOf,
  emptySet,
  fullSet,
  holds,
  type IpSet,
  intersect,
  ipSet,
  isEmpty,
  isSubset,
  printSet,
  sameSet,
  subtract,
  union,
  unionOf,
} from "./ipSet";
export { privateSpace, publicPart } from "./ipSetPrivate";
export { nearest, parseNamed } from "./named";
export { type Parsed, read, refused } from "./parsed";
export { type Piece, part, trimmed } from "./place";
export { printRange } from "./printRange";
export { type IpRange, parseRange } from "./range";
export { contains, overlaps, printCount, sizeOf } from "./rangeRelations";
export { sameItems } from "./sameItems";
export { parseSize, printSize, showSize, type Unlimited } from "./size";
export { parseSmartHost } from "./smartHost";
export { tabLine } from "./tabLine";
export { parseThumbprint } from "./thumbprint";
export { day, hour } from "./timeUnits";
export { encodeUtf8 } from "./utf8";
export { sameValue, type Value } from "./value";
