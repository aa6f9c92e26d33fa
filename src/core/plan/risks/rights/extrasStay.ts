import { permissionGroups, principalOf, spelledRight } from "../../../catalogue";
import { value } from "../../../finding";
import type { Permission } from "../../../model";
import { named } from "../reading/named";
import { isBoth, rightsOf } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "extras-stay";

/** Set- takes the default rights of a group away and leaves what was added by hand (R65, R66). */
export const extrasStay = risk({
  code,
  *find(change) {
    for (const pair of change.receivers) {
      if (!isBoth(pair)) continue;
      const { old, new: now } = pair;
      const groups = now.members("PermissionGroups");
      const left = new Set((now.connector.permissions ?? []).flatMap(rightsOf));
      for (const group of old.members("PermissionGroups")) {
        if (groups.includes(group)) continue;
        for (const each of old.connector.permissions ?? []) {
          const right = each.rights.find((one) => stays(each, one, left));
          if (right === undefined || each.deny || !isOf(group, each)) continue;
          yield {
            ...atPair(code, pair, "PermissionGroups"),
            fill: {
              right: value(spelledRight(right)),
              user: named(accountOf(each)),
              group: value(group),
            },
          };
        }
      }
    }
  },
});

/** `ANONYMOUS LOGON`, without the authority before it. */
const accountOf = ({ user }: Permission): string => user.slice(user.lastIndexOf("\\") + 1);

const isOf = (group: string, { user }: Permission): boolean =>
  permissionGroups
    .find(({ name }) => name === group)
    ?.grants.some(({ principal }) => principal === principalOf(user)) ?? false;

const stays = (entry: Permission, right: string, left: ReadonlySet<string>): boolean =>
  rightsOf({ ...entry, rights: [right] }).every((each) => left.has(each));
