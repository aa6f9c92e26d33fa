import { identityOf, type Organisation } from "../../core/model";
import { aligned, differencesOf } from "../../core/plan";

/** Names of connectors that a shared design has otherwise than the open one. */
export interface Beside {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** In the open design alone. */
  readonly missing: readonly string[];
}

/** Connectors are the same by kind, server and name: two designs give ids each in its own way. */
export function besideOpen(open: Organisation, shared: Organisation): Beside {
  const comparison = aligned(open, shared);
  const { old, new: now } = comparison;
  const names = { create: [] as string[], change: [] as string[], remove: [] as string[] };
  for (const { connector, action } of differencesOf(comparison)) {
    const [whole, each] =
      action === "remove" ? [old, old.connectors[connector]] : [now, now.connectors[connector]];
    if (each) names[action].push(identityOf(whole, each));
  }
  return { added: names.create, changed: names.change, missing: names.remove };
}

/** `Relay, Fax and 3 more`. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, names.length > 4 ? 3 : 4);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}
