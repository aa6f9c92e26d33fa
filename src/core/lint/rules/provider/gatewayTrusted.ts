import { phrase, value } from "../../../finding";
import { anyRecipient } from "../../../model";
import { type Receiver, trustsAll } from "../../../simulate";
import { withoutAnonymousRights } from "../reading/door/anonymousPermissions";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { strangersRelay } from "../reading/door/strangers";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";
import { gatewayOf } from "./gatewayDoor";
import { grounded } from "./ground";

/** PV26: all that passes the gateway counts as internal, or may go on to anyone. */
export const gatewayTrusted = rule({
  code: "provider/pv26",
  per: "receiver",
  find: enabledReceiver((receiver, unit) => {
    const trust = trustOf(receiver);
    const provider = trust && gatewayOf(unit, receiver);
    if (!provider) return undefined;
    return {
      receiver,
      parameter: trust === "ExternalAuthoritative" ? "AuthMechanism" : "PermissionGroups",
      ...grounded(
        { entry: provider, fields: ["inbound"], severity: "error" },
        { trust: value(trust) },
      ),
      fixes: [anonymousOnly(receiver)],
    };
  }),
});

/** What gives the gateway more than anonymous mail needs. */
function trustOf(receiver: Receiver): string | undefined {
  if (trustsAll(receiver)) return "ExternalAuthoritative";
  if (receiver.members("PermissionGroups").includes("ExchangeServers")) return "ExchangeServers";
  return strangersRelay(receiver) ? anyRecipient : undefined;
}

/** AnonymousUsers alone, with TLS offered. */
function anonymousOnly(receiver: Receiver) {
  const fix = setting(receiver, phrase`Take it as anonymous mail`, false, {
    PermissionGroups: ["AnonymousUsers"],
    ...(trustsAll(receiver) && { AuthMechanism: ["Tls"] }),
  });
  return {
    ...fix,
    changes: [...fix.changes, ...withoutAnonymousRights(receiver, [anyRecipient])],
  };
}
