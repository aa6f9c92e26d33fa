import type { Raw } from "../catalogue";

/** Line ends inside a value are one line feed, whichever notation it comes from. */
export const lineFeeds = <T extends Raw>(value: T): T | string =>
  typeof value === "string" && value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
