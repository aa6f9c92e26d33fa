import type { Side } from "../catalogue";
import { type Explicit, valueFault } from "../model";
import type { Value } from "../values";

/**
 * Guards an edit: throws where the side has no property of that name or the value is not canonical.
 * Text that people type has been read before it comes here, so this is a fault of the program.
 */
export function demandCanonical(side: Side, name: string, value: Value): void {
  const fault = valueFault(side, name, value);
  if (fault !== undefined) throw new RangeError(`${fault} (${JSON.stringify(value)}).`);
}

/** The same for all values of a connector. */
export function demandAllCanonical(side: Side, explicit: Explicit): void {
  for (const [name, value] of Object.entries(explicit)) demandCanonical(side, name, value);
}
