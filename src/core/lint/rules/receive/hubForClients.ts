import { type Receiver, trustsAll } from "../../../simulate";
import { isDefault } from "../reading/door/defaultConnector";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { anonymousSubmits } from "../reading/door/strangers";
import { isRoleShown } from "../reading/telling/shown";
import { rule } from "../rule";

/** Clients and outside hosts belong to the front end (R5). */
export const hubForClients = rule({
  code: "receive/hub-for-clients",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    if (receiver.server.role === "Edge" || receiver.service !== "transport") return undefined;
    if (trustsAll(receiver) || !isRoleShown(receiver)) return undefined;
    const strangers = anonymousSubmits(receiver);
    const clients = !isDefault(receiver) && saysUsers(receiver);
    if (!strangers && !clients) return undefined;
    return {
      receiver,
      parameter: "TransportRole",
      fill: { who: strangers ? (clients ? "strangers and clients" : "strangers") : "clients" },
    };
  }),
});

/** What stands there without any usage is disputed (R33): only groups that were given count. */
const saysUsers = ({ connector, members }: Receiver): boolean =>
  (connector.usage !== undefined || Object.hasOwn(connector.explicit, "PermissionGroups")) &&
  members("PermissionGroups").includes("ExchangeUsers");
