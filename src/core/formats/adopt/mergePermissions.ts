import { besideGroups } from "../../catalogue";
import { shownPermissions } from "./commands";
import type { Imported, ImportedConnector, ImportedPermission, SetAside } from "./imported";
import { givenText, groupsByConnector, permissionCmdlet } from "./permissions";

type Merged = Pick<Imported, "permissions" | "permissionsOf"> & {
  /** What the groups of connectors in other files give. */
  readonly setAside: readonly SetAside[];
};

/**
 * The permissions of several imports with all their connectors known: what the groups of these give is set aside,
 * and told by file. The list is that of all connectors as soon as one of the inputs says so.
 */
export function mergePermissions(
  all: readonly Imported[],
  connectors: readonly ImportedConnector[],
): Merged {
  const lists = all.flatMap(({ permissions }) => (permissions ? [permissions] : []));
  if (lists.length === 0) return { setAside: [] };
  const groups = groupsByConnector(connectors);
  const given = new Map<string | undefined, number>();
  const permissions = lists.flat().flatMap((each) => {
    const kept = beside(each, groups);
    const rights = each.rights.length - (kept?.rights.length ?? 0);
    if (rights > 0) given.set(each.file, (given.get(each.file) ?? 0) + rights);
    return kept ?? [];
  });
  const isWhole = all.some((each) => shownPermissions(each) && !each.permissionsOf);
  const named = new Map(
    all
      .flatMap(({ permissionsOf = [] }) => permissionsOf)
      .map((each) => [each.toLowerCase(), each]),
  );
  return {
    permissions,
    ...(!isWhole && { permissionsOf: [...named.values()] }),
    setAside: [...given].map(([file, count]) => ({
      what: givenText(count),
      ...(file !== undefined && { file }),
    })),
  };
}

/** Only Get-ADPermission lists what the groups give; whoever writes a permission himself means it. */
function beside(
  permission: ImportedPermission,
  groups: ReadonlyMap<string, readonly string[]>,
): ImportedPermission | undefined {
  if (permission.cmdlet !== permissionCmdlet) return permission;
  return besideGroups([permission], groups.get(permission.identity.toLowerCase()) ?? [])[0];
}

/** Properties of an entry that were counted as used: Identity, User, Deny, IsInherited, ExtendedRights. */
const usedProperties = 5;

/** How many used properties of the parts are set aside in the whole, as belonging to entries that the groups give. */
export function regrouped(parts: readonly Imported[], whole: Imported): number {
  const entries = (imported: Imported): number => imported.permissions?.length ?? 0;
  return usedProperties * (parts.reduce((sum, each) => sum + entries(each), 0) - entries(whole));
}
