import { parameter, type Side } from "../catalogue";
import type { Explicit } from "../model";
import type { Value } from "../values";

/**
 * Guards an edit: throws where the side has no property of that name or the value is not canonical.
 * Text that people type has been read before it comes here, so this is a fault of the program.
 */
export function demandCanonical(side: Side, name: string, value: Value): void {
  const declared = parameter(side, name);
  if (declared?.role !== "property")
    throw new RangeError(`${name} is no property of a ${side} connector.`);
  if (!declared.kind.schema.safeParse(value).success)
    throw new RangeError(`${JSON.stringify(value)} is no canonical value of ${name}.`);
}

/** The same for all values of a connector. */
export function demandAllCanonical(side: Side, explicit: Explicit): void {
  for (const [name, value] of Object.entries(explicit)) demandCanonical(side, name, value);
}
