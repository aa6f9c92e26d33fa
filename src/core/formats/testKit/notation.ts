import type { Probe, Target } from "./kit";

/** How one kind of client writes commands. */
export interface Notation {
  /** For the head: `for a PowerShell client`. */
  readonly client: string;
  /** What has to be there. */
  readonly needs: readonly string[];
  /** The name of a variable, of words of letters. */
  variable(words: readonly string[]): string;
  /** `text` is one that `quote` takes. */
  assign(variable: string, text: string): string;
  use(variable: string): string;
  /** A host, a domain or an address as one word; what no command line can carry becomes a word that says so. */
  quote(text: string): string;
  command(probe: Probe, words: (target: Target) => string, subject: string): readonly string[];
}

/** Stands where a text cannot be written: a name that resolves nowhere (RFC 6761). */
export const unwritable = "not-written.invalid";

/** `ex01.corp.example:25`, `[2001:db8::11]:25`. */
export const socketOf = (host: string, port: number): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
