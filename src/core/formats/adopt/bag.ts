import type { Raw } from "../../catalogue";

/** What an object of an export is about. */
export type Subject =
  | "receive"
  | "send"
  | "acceptedDomain"
  | "certificate"
  | "permission"
  | "server"
  | "transportService"
  | "adapter"
  | "transportConfig"
  | "organisation"
  | "listing";

/** One object of an export, with the notation taken off: what all export notations are made into. */
export interface Bag {
  readonly line?: number;
  /** .NET types as far as the notation has them, the nearest first. */
  readonly types: readonly string[];
  /** What it is, where the reader of the notation has found it. */
  readonly subject?: Subject;
  /** What the command above it says that it is, where neither types nor properties do. */
  readonly hint?: Subject;
  /** It stood in text that people read: what is left out of it is told by its line. */
  readonly isText?: true;
  readonly properties: readonly BagProperty[];
}

export interface BagProperty {
  readonly name: string;
  readonly line?: number;
  /** undefined where the export names the property and does not hold its content. */
  readonly raw: Raw | undefined;
  /** Why it does not, where the notation tells: `The list was cut.` and the way out. */
  readonly lost?: string;
}

/** The first property of that name. */
export const rawNamed = (bag: Bag, name: string): Raw | undefined =>
  bag.properties.find((each) => each.name === name)?.raw;

/** The text of a property; undefined where it has none. */
export function textNamed(bag: Bag, name: string): string | undefined {
  const raw = rawNamed(bag, name);
  return typeof raw === "string" && raw !== "" ? raw : undefined;
}
