import { phrase } from "../../../finding";
import { type Receiver, rightNames, trustsAll } from "../../../simulate";
import { withoutAnonymousRights } from "../reading/door/anonymousPermissions";
import { anonymousHolds } from "../reading/door/strangers";
import { type Hit, rule } from "../rule";

/** Changing the groups leaves rights that were added by hand (permission-groups.json). Disabled connectors too. */
export const dormantRelay = rule({
  code: "permission/dormant-relay",
  per: "receiver",
  lacks: ({ receivers }) =>
    receivers.some((each) => !trustsAll(each) && !each.connector.permissions)
      ? ["permissions"]
      : [],
  find({ receivers: [receiver] }) {
    if (!receiver || !isDormant(receiver)) return none;
    const told = {
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
    return [told];
  },
});

const none: readonly Hit[] = [];

const isDormant = (receiver: Receiver): boolean =>
  receiver.connector.permissions !== undefined &&
  !receiver.members("PermissionGroups").includes("AnonymousUsers") &&
  anonymousHolds(receiver, rightNames.anyRecipient) === true &&
  anonymousHolds(receiver, rightNames.submit) === false;
