import { trustsAll } from "../../../simulate";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { rule } from "../rule";

/** Custom says that rights differ from the groups', and not which (R66, R105). */
export const relayUnknown = rule({
  code: "receive/relay-unknown",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    if (receiver.connector.permissions || trustsAll(receiver)) return undefined;
    if (!receiver.members("PermissionGroups").includes("Custom")) return undefined;
    return { receiver, parameter: "PermissionGroups" };
  }),
});
