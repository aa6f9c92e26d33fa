import { phrase } from "../../../finding";
import { rightNames } from "../../../simulate";
import { denyAnonymous } from "../reading/door/anonymousPermissions";
import { servesInternet } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { anonymousHolds, anonymousSubmits } from "../reading/door/strangers";
import { rule } from "../rule";

const right = rightNames.authoritativeSender;

/** The group AnonymousUsers includes the right (R60, R76, W3): one finding over all servers. */
export const ownDomainFromStrangers = rule({
  code: "receive/own-domain-from-strangers",
  per: "server",
  *find(unit) {
    for (const { receiver, served } of servingIn(unit)) {
      if (!anonymousSubmits(receiver) || anonymousHolds(receiver, right) !== true) continue;
      if (!servesInternet(served)) continue;
      const changes = denyAnonymous(receiver, right);
      yield {
        receiver,
        parameter: "PermissionGroups",
        fold: "own-domain-from-strangers",
        fixes:
          changes.length > 0
            ? [{ label: phrase`Deny strangers your sender addresses`, safe: false, changes }]
            : [],
      };
    }
  },
});
