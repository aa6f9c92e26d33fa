import { value } from "../../../finding";
import { type Receiver, trustsAll } from "../../../simulate";
import { isDefault } from "../reading/door/defaultConnector";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { isShown } from "../reading/telling/shown";
import { rule } from "../rule";

const mechanism = "ExchangeServer";
const group = "ExchangeServers";

export const serversHalf = rule({
  code: "auth/servers-half",
  per: "receiver",
  lacks: ({ receivers }) =>
    receivers.some((each) => each.enabled && isOpen(each)) ? ["permissions"] : [],
  find: enabledReceiver((receiver) => {
    const proves = receiver.members("AuthMechanism").includes(mechanism);
    const mayCome = receiver.members("PermissionGroups").includes(group);
    if (proves === mayCome || isDefault(receiver)) return undefined;
    if (trustsAll(receiver) || isOpen(receiver)) return undefined;
    if (!areShown(receiver)) return undefined;
    return {
      receiver,
      parameter: proves ? "PermissionGroups" : "AuthMechanism",
      fill: { has: value(proves ? mechanism : group), lacks: value(proves ? group : mechanism) },
      measured: { values: [proves ? mechanism : group] },
    };
  }),
});

const areShown = (receiver: Receiver): boolean =>
  isShown(receiver, "AuthMechanism") && isShown(receiver, "PermissionGroups");

/** Rights differ from those of the groups, and which they are was not imported (R66). */
const isOpen = (receiver: Receiver): boolean =>
  receiver.connector.permissions === undefined &&
  receiver.members("PermissionGroups").includes("Custom");
