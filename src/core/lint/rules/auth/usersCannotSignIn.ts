import { offersSignIn } from "../../../simulate";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { isShown } from "../reading/telling/shown";
import { rule } from "../rule";

export const usersCannotSignIn = rule({
  code: "auth/users-cannot-sign-in",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    if (!receiver.members("PermissionGroups").includes("ExchangeUsers")) return undefined;
    if (offersSignIn(receiver)) return undefined;
    if (!isShown(receiver, "AuthMechanism") || !isShown(receiver, "PermissionGroups"))
      return undefined;
    return {
      receiver,
      parameter: "AuthMechanism",
      measured: { values: receiver.members("AuthMechanism") },
    };
  }),
});
