import { phrase } from "../../../finding";
import { servesInternet } from "../reading/door/region";
import { servedAtPort, servingIn } from "../reading/door/served";
import { strangersSubmit } from "../reading/door/strangers";
import { setting, withoutFlags } from "../reading/telling/setting";
import { rule } from "../rule";

/** 587 is for users who sign in (RFC 6409, R60). */
export const submissionAnonymous = rule({
  code: "receive/submission-anonymous",
  per: "server",
  *find(unit) {
    for (const { receiver, served } of servingIn(unit)) {
      const groups = receiver.members("PermissionGroups");
      if (!strangersSubmit(receiver)) continue;
      if (!servesInternet(servedAtPort(served, 587))) continue;
      yield {
        receiver,
        parameter: "PermissionGroups",
        fixes: groups.includes("AnonymousUsers")
          ? [
              setting(receiver, phrase`Take AnonymousUsers away`, false, {
                PermissionGroups: withoutFlags(groups, ["AnonymousUsers"]),
              }),
            ]
          : [],
      };
    }
  },
});
