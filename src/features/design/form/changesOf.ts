import type { Connector, Organisation } from "../../../core/model";
import { sameValue } from "../../../core/values";

/** How a connector stands to what is deployed: number of differing values, "new", or undefined where nothing was imported. */
export function changesOf(
  organisation: Organisation,
  connector: Connector,
): number | "new" | undefined {
  const deployed = organisation.deployed[connector.id];
  if (!deployed) return hasAny(organisation.deployed) ? "new" : undefined;
  const names = new Set([...Object.keys(deployed.explicit), ...Object.keys(connector.explicit)]);
  let count = deployed.name === connector.name ? 0 : 1;
  for (const name of names)
    if (!sameValue(deployed.explicit[name], connector.explicit[name])) count += 1;
  if (connector.kind === "receive" && deployed.kind === "receive")
    count += JSON.stringify(connector.permissions) === JSON.stringify(deployed.permissions) ? 0 : 1;
  return count;
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
