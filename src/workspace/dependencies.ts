import type { Rescue } from "./rescue";
import type { Storage } from "./storage/storage";
import type { Messages } from "./tabs/messages";

/** What workspaces take from the browser; tests give their own. */
export interface Dependencies {
  readonly storage: Storage;
  readonly messages: Messages;
  /** undefined where the browser has no Web Locks. */
  readonly locks: LockManager | undefined;
  readonly rescue: Rescue;
  now(): number;
  newId(): string;
  /** Milliseconds from an edit to its write. */
  readonly delay: number;
  /** Milliseconds after which a failed write is tried again. */
  readonly retryAfter: number;
  /** Milliseconds that another tab is given to hand over. */
  readonly patience: number;
}
