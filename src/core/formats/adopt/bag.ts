import type { Raw } from "../../catalogue";

/** One object of an export, with the notation taken off: what all export notations are made into. */
export interface Bag {
  readonly line?: number;
  /** .NET types as far as the notation has them, the nearest first. */
  readonly types: readonly string[];
  readonly properties: readonly BagProperty[];
}

export interface BagProperty {
  readonly name: string;
  readonly line?: number;
  /** undefined where the export names the property and does not hold its content. */
  readonly raw: Raw | undefined;
}

/** The first property of that name. */
export const rawNamed = (bag: Bag, name: string): Raw | undefined =>
  bag.properties.find((each) => each.name === name)?.raw;

/** The text of a property; undefined where it has none. */
export function textNamed(bag: Bag, name: string): string | undefined {
  const raw = rawNamed(bag, name);
  return typeof raw === "string" && raw !== "" ? raw : undefined;
}
