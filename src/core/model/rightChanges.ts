import { accountKey, besideGroups, permissionGroups } from "../catalogue";
import type { Connector, Permission, ReceiveConnector } from "./organisation";

/** Rights of one principal to grant, deny or take away, in one command. */
export interface Grant {
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny: boolean;
}

/** One account has several names (P83): taking a right from one of them takes it from all. */
const key = (user: string, right: string, deny: boolean): string =>
  JSON.stringify([accountKey(user), right.toLowerCase(), deny]);

function minus(these: readonly Permission[], those: readonly Permission[]): Grant[] {
  const known = new Set(
    those.flatMap(({ user, rights, deny }) => rights.map((right) => key(user, right, deny))),
  );
  const grants = new Map<string, { user: string; rights: string[]; deny: boolean }>();
  for (const { user, rights, deny } of these)
    for (const right of rights) {
      const id = key(user, right, deny);
      if (known.has(id)) continue;
      known.add(id);
      const group = key(user, "", deny);
      const grant = grants.get(group) ?? { user, rights: [], deny };
      grant.rights.push(right);
      grants.set(group, grant);
    }
  return [...grants.values()];
}

export interface Rights {
  readonly added: readonly Grant[];
  readonly removed: readonly Grant[];
}

/**
 * Rights to add and to take away. Where the design does not know them nothing is said; where only the
 * import did not know them all are added, which harms nothing if they were there. What the groups of the design give
 * by themselves is not taken away, for it would be taken from the group; nor is what setting the groups takes.
 */
export function rightsOf(
  connector: ReceiveConnector,
  deployed: ReceiveConnector | undefined,
): Rights {
  const { permissions } = connector;
  if (permissions === undefined || permissions === deployed?.permissions)
    return { added: [], removed: [] };
  const before = deployed?.permissions ?? [];
  const groups = groupsOf(connector);
  const isSet =
    deployed !== undefined &&
    connector.explicit.PermissionGroups !== undefined &&
    !isSameSet(groups, groupsOf(deployed));
  return {
    added: minus(permissions, before),
    removed: besideGroups(minus(before, permissions), isSet ? every : groups),
  };
}

/** Entries without the rights of others, whatever groups give. */
export const entriesWithout = minus;

/**
 * Rights to give again when the groups of a connector were set: that takes the default rights of every group from its
 * principals, whoever gave them, before those of the named groups are given (permission-groups.json changingGroups).
 */
export function takenBySetting(connector: Connector): readonly Grant[] {
  if (connector.kind === "send") return [];
  const own = besideGroups(connector.permissions ?? [], groupsOf(connector));
  return minus(own, besideGroups(own, every));
}

const every = permissionGroups.map(({ name }) => name);

/** The groups that are said, without the two names that stand for none. */
function groupsOf({ explicit: { PermissionGroups: said } }: Connector): readonly string[] {
  const all: readonly string[] = Array.isArray(said) ? said : [];
  return all.filter((each) => each !== "None" && each !== "Custom");
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
