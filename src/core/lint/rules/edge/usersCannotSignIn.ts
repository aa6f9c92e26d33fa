import { phrase } from "../../../finding";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { setting, withoutFlags } from "../reading/telling/setting";
import { isShown } from "../reading/telling/shown";
import { rule } from "../rule";

/** An Edge server cannot check passwords of the organisation (R1, R62). */
export const usersCannotSignIn = rule({
  code: "edge/users-cannot-sign-in",
  per: "receiver",
  needs: ["servers"],
  find: enabledReceiver((receiver) => {
    const groups = receiver.members("PermissionGroups");
    if (receiver.server.role !== "Edge" || !groups.includes("ExchangeUsers")) return undefined;
    if (!isShown(receiver, "PermissionGroups")) return undefined;
    return {
      receiver,
      parameter: "PermissionGroups",
      fixes: [
        setting(receiver.connector, phrase`Take ExchangeUsers away`, false, {
          PermissionGroups: withoutFlags(groups, ["ExchangeUsers"]),
        }),
      ],
    };
  }),
});
