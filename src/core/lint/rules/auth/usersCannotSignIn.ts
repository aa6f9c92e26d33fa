import { offersSignIn } from "../../../simulate";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { rule } from "../rule";

export const usersCannotSignIn = rule({
  code: "auth/users-cannot-sign-in",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    if (!receiver.members("PermissionGroups").includes("ExchangeUsers")) return undefined;
    if (offersSignIn(receiver)) return undefined;
    return {
      receiver,
      parameter: "AuthMechanism",
      measured: { values: receiver.members("AuthMechanism") },
    };
  }),
});
