import { phrase } from "../../../finding";
import { servesInternet } from "../reading/region";
import { servedAtPort, servingIn } from "../reading/served";
import { setting, withoutFlags } from "../reading/setting";
import { strangersSubmit } from "../reading/strangers";
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
