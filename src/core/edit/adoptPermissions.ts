import { castDraft } from "immer";
import { besideGroups } from "../catalogue";
import { type Connector, effectiveOf, type Organisation, type Permission } from "../model";
import type { OrganisationDraft } from "./edit";
import { type Known, placeKey } from "./known";
import type { AdoptAs } from "./partConnector";

/** All permissions of a receive connector that the import does not hold itself; what its groups give may be among them. */
export interface PartPermissions {
  readonly server: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** What became of permissions that came without their connectors. */
export interface AdoptedPermissions {
  /** Connectors, as `EX01\Relay`, that took them. */
  readonly taken: readonly string[];
  /** Connectors that the organisation does not have. */
  readonly unplaced: readonly string[];
}

/** Gives connectors of the organisation the permissions that an import shows of them, as designed and where wanted as deployed. */
export function takePermissions(
  draft: OrganisationDraft,
  known: Known,
  organisation: Organisation,
  parts: readonly PartPermissions[],
  as: AdoptAs,
): AdoptedPermissions {
  const taken: string[] = [];
  const unplaced: string[] = [];
  for (const { server, name, permissions } of parts) {
    const id = known.connector(placeKey("receive", known.server(server), name)) ?? "";
    const [design, twin] = [organisation.connectors[id], organisation.deployed[id]];
    if (twin === undefined && (design === undefined || as === "baseline")) {
      unplaced.push(`${server}\\${name}`);
      continue;
    }
    taken.push(`${server}\\${name}`);
    // What was read stands on the server, where the groups are those that are deployed.
    const own = besideGroups(permissions, groupsOf(organisation, twin ?? design));
    if (as !== "baseline") put(draft.connectors, id, own);
    if (as !== "design") put(draft.deployed, id, own);
  }
  return { taken, unplaced };
}

function groupsOf(organisation: Organisation, connector: Connector | undefined): readonly string[] {
  const groups = connector && effectiveOf(organisation, connector).PermissionGroups;
  return groups && groups.origin !== "unknown" && Array.isArray(groups.value) ? groups.value : [];
}

function put(
  connectors: OrganisationDraft["connectors"],
  id: string,
  permissions: readonly Permission[],
): void {
  const connector = Object.hasOwn(connectors, id) ? connectors[id] : undefined;
  if (connector?.kind !== "receive") return;
  if (JSON.stringify(connector.permissions) === JSON.stringify(permissions)) return;
  connector.permissions = castDraft([...permissions]);
}
