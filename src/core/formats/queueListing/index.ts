/*
 * queueListing: what Get-Queue and Get-Message show, in the notations in which it is saved, pasted or posted.
 * read.ts finds the notation; lists.ts, tables.ts, commas.ts and members.ts take it off, each on top of the
 * reader of its notation beside this folder. What a queue or message is, and its cause, is for ../../logs.
 * Tables hold no last error: no cause is told then, and the listing says so.
 */
export { type QueueListing, type RefusedListing, readQueueListing } from "./read";
