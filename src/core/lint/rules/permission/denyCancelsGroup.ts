import { permissionGroups, principalOf } from "../../../catalogue";
import { value } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { type Hit, rule } from "../rule";

/** A Deny wins over the group, and the settings do not show it (R65). One hit a group. */
export const denyCancelsGroup = rule({
  code: "permission/deny-cancels-group",
  per: "receiver",
  lacks: ({ receivers }) =>
    receivers.some(({ connector }) => !connector.permissions) ? ["permissions"] : [],
  find({ receivers: [receiver] }) {
    if (!receiver?.connector.permissions?.some(({ deny }) => deny)) return none;
    return Array.from(cancelled(receiver), ([group, rights]) => ({
      receiver,
      parameter: "PermissionGroups",
      fill: { right: value([...rights].join(", ")), group: value(group) },
      measured: { values: [group, ...rights] },
    }));
  },
});

const none: readonly Hit[] = [];

/** By group, the rights that it gives to a principal and that an entry denies the same one. */
function cancelled(receiver: Receiver): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const denials = (receiver.connector.permissions ?? []).filter(({ deny }) => deny);
  const names = receiver.members("PermissionGroups");
  for (const { user, rights } of denials) {
    const principal = principalOf(user);
    const denied = new Set(rights.map((each) => each.toLowerCase()));
    for (const group of permissionGroups.filter((each) => names.includes(each.name)))
      for (const grant of group.grants.filter((each) => each.principal === principal))
        for (const right of grant.rights)
          if (denied.has(right.toLowerCase())) {
            const known = found.get(group.name) ?? new Set();
            found.set(group.name, known.add(right));
          }
  }
  return found;
}
