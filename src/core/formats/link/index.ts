/*
 * link: a design inside an address, behind its #, which no browser sends to a server.
 * `d=1.<check sum>.<design>`: the format's number, CRC-32 of the packed bytes, deflated JSON of `.portolan.json` in base64url.
 * write.ts may leave parts out, as addresses are long; parts.ts says which and what that means.
 * read.ts checks form, length, sum and size before it unpacks, and all of the design after; it never throws.
 * What a link holds is somebody else's word: nothing is taken over from it unasked.
 */
export { isLink } from "./isLink";
export { type LeavablePart, leaveOut, partsIn } from "./parts";
export { type LinkRead, longestLink, readLink } from "./read";
export { writeLink } from "./write";
