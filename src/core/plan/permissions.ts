import { accountKey } from "../catalogue";
import type { Permission, ReceiveConnector } from "../model";

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
 * import did not know them all are added, which harms nothing if they were there.
 */
export function rightsOf(
  connector: ReceiveConnector,
  deployed: ReceiveConnector | undefined,
): Rights {
  if (connector.permissions === undefined) return { added: [], removed: [] };
  const before = deployed?.permissions ?? [];
  return {
    added: minus(connector.permissions, before),
    removed: minus(before, connector.permissions),
  };
}
