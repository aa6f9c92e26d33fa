/*
 * testKit: for each path that a plan changes, the commands that prove it from a client, and what to expect.
 * The expectations are asked of simulate for both ends of the plan; nothing is decided here.
 * A check is data; testKitText writes it for a PowerShell client or a Linux one.
 * What nobody knows (addresses of people, of a server without a name) is a placeholder and said to be one.
 * shellQuote.ts alone turns a value into text for sh, powershell/quote.ts for PowerShell.
 */
export type { Check, Expected, Probe, TestKit } from "./kit";
export { testKitOf } from "./testKitOf";
export { type Client, testKitText } from "./testKitText";
