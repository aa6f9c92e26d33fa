/*
 * link: what is shared inside an address, behind its #, which no browser sends to a server.
 * `d=1.<check sum>.<design>`: the format's number, CRC-32 of the packed bytes, deflated JSON of `.portolan.json` in
 * base64url; `w=1.…` holds the JSON of a walkthrough's file in the same way. packed.ts is that way for both: it checks
 * form, length, sum and size before it unpacks, and never throws anything but a refusal.
 * design.ts reads and writes designs; parts.ts says what may be left out, as addresses are long, and what that means.
 * walkthrough.ts gives the text of a walkthrough; whether it is one is judged by `learn`.
 * What a link holds is somebody else's word: nothing is taken over from it unasked.
 */
export { type LinkRead, readLink, writeLink } from "./design";
export { isLink, type LinkKind, linkKind } from "./isLink";
export { type LeavablePart, leaveOut, partsIn } from "./parts";
export { longestLink } from "./refusals";
export {
  longestWalkthrough,
  type WalkthroughText,
  walkthroughInLink,
  writeWalkthroughLink,
} from "./walkthrough";
