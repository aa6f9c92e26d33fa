import { phrase } from "../../../finding";
import { rightNames, trustsAll } from "../../../simulate";
import { withoutAnonymousRights } from "../reading/anonymousPermissions";
import { anonymousHolds } from "../reading/strangers";
import { rule } from "../rule";

/** Changing the groups leaves rights that were added by hand (permission-groups.json). Disabled connectors too. */
export const dormantRelay = rule({
  code: "permission/dormant-relay",
  per: "receiver",
  lacks: ({ receivers }) =>
    receivers.some((each) => !trustsAll(each) && !each.connector.permissions)
      ? ["permissions"]
      : [],
  *find({ receivers }) {
    for (const receiver of receivers) {
      if (!receiver.connector.permissions) continue;
      if (receiver.members("PermissionGroups").includes("AnonymousUsers")) continue;
      if (anonymousHolds(receiver, rightNames.anyRecipient) !== true) continue;
      if (anonymousHolds(receiver, rightNames.submit) !== false) continue;
      yield {
        receiver,
        parameter: "PermissionGroups",
        fixes: [
          {
            label: phrase`Take the right away`,
            safe: true,
            changes: withoutAnonymousRights(receiver, [rightNames.anyRecipient]),
          },
        ],
      };
    }
  },
});
