import { type Connector, differing, type Organisation } from "../../../core/model";

/** How a connector stands to what is deployed: number of differing values, "new", or undefined where nothing was imported. */
export function changesOf(
  organisation: Organisation,
  connector: Connector,
): number | "new" | undefined {
  const deployed = organisation.deployed[connector.id];
  if (!deployed) return hasAny(organisation.deployed) ? "new" : undefined;
  return differing(organisation, connector, deployed).length;
}

/** Without listing thousands of keys. */
function hasAny(record: object): boolean {
  for (const _ in record) return true;
  return false;
}

/** `2 changes`, `new`; empty where nothing differs. */
export function changesText(changes: number | "new" | undefined): string {
  if (changes === "new") return "new";
  return changes ? `${changes} ${changes === 1 ? "change" : "changes"}` : "";
}
