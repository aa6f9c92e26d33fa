import { phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { accountsSubmit } from "../reading/door/accounts";
import { measuredOn, servesInternet } from "../reading/door/region";
import { servedAtPort, servingIn } from "../reading/door/served";
import { setting, withoutFlags } from "../reading/telling/setting";
import { isShown } from "../reading/telling/shown";
import { rule } from "../rule";

export const signInOn25 = rule({
  code: "auth/sign-in-on-25",
  per: "server",
  *find(unit) {
    if (!unit.receivers.some(takesAccounts)) return;
    for (const { receiver, served } of servingIn(unit)) {
      if (!takesAccounts(receiver)) continue;
      const region = servedAtPort(served, 25);
      if (!servesInternet(region)) continue;
      const groups = receiver.members("PermissionGroups");
      yield {
        receiver,
        parameter: "PermissionGroups",
        measured: measuredOn(groups, region),
        fixes: groups.includes("ExchangeUsers")
          ? [
              setting(receiver, phrase`Take ExchangeUsers away`, false, {
                PermissionGroups: withoutFlags(groups, ["ExchangeUsers"]),
              }),
            ]
          : [],
      };
    }
  },
});

const takesAccounts = (receiver: Receiver): boolean =>
  receiver.enabled &&
  receiver.bindings.some(({ port }) => port === 25) &&
  isShown(receiver, "AuthMechanism") &&
  accountsSubmit(receiver) === true;
