import { rightNames, userOf } from "../../../simulate";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { rule } from "../rule";

/** The sender address is no longer compared with the account (R62, R76). */
export const usersAnySender = rule({
  code: "permission/users-any-sender",
  per: "receiver",
  lacks: ({ receivers }) =>
    receivers.some((each) => each.enabled && userOf(each) && !each.connector.permissions)
      ? ["permissions"]
      : [],
  find: enabledReceiver((receiver) => {
    if (!receiver.connector.permissions) return undefined;
    const account = userOf(receiver);
    const held = [rightNames.anySender, rightNames.authoritativeSender].filter(
      (right) => account?.holds(right) === true,
    );
    if (held.length === 0) return undefined;
    return { receiver, parameter: "PermissionGroups", measured: { values: held } };
  }),
});
