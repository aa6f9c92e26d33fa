import { principalOf } from "../../../../catalogue";
import type { Change } from "../../../../finding";
import { anonymousLogon, type Permission } from "../../../../model";
import type { Receiver } from "../../../../simulate";

const isAnonymous = ({ user }: Permission): boolean => principalOf(user) === anonymousLogon;

/**
 * Takes rights that were added for ANONYMOUS LOGON away; other rights of an entry and Deny entries stay.
 * Rights that a group gives are not among them. None: no entry gives any of them.
 */
export function withoutAnonymousRights(
  { connector }: Receiver,
  taken: readonly string[],
): readonly Change[] {
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  const given = (each: Permission): boolean =>
    !each.deny && isAnonymous(each) && each.rights.some((right) => lower.has(right.toLowerCase()));
  if (!connector.permissions?.some(given)) return [];
  const permissions = connector.permissions.flatMap((each) => {
    if (!given(each)) return [each];
    const rights = each.rights.filter((right) => !lower.has(right.toLowerCase()));
    return rights.length > 0 ? [{ ...each, rights }] : [];
  });
  return [{ connector: connector.id, permissions }];
}

/**
 * Denies ANONYMOUS LOGON a right. None: permissions were not imported and the groups show that there are some,
 * so that the whole list is not known.
 */
export function denyAnonymous(receiver: Receiver, right: string): readonly Change[] {
  const { connector } = receiver;
  if (!connector.permissions && receiver.members("PermissionGroups").includes("Custom")) return [];
  const deny = { user: anonymousLogon, rights: [right], deny: true };
  return [{ connector: connector.id, permissions: [...(connector.permissions ?? []), deny] }];
}
