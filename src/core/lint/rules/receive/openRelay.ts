import { type Change, type Fix, phrase } from "../../../finding";
import { type Receiver, rightNames, trustsAll } from "../../../simulate";
import { withoutAnonymousRights } from "../reading/door/anonymousPermissions";
import { measuredOn, publicIn, toldCount } from "../reading/door/region";
import { relayRule } from "../reading/door/relay";
import { strangersRights } from "../reading/door/strangers";
import { setting, withoutFlags } from "../reading/telling/setting";

/** Whoever connects from the Internet sends to any recipient (R60, R61, R100). */
export const openRelay = relayRule("receive/open-relay", "open", (receiver, region) => ({
  receiver,
  parameter: trustsAll(receiver) ? "AuthMechanism" : "PermissionGroups",
  fill: { addresses: toldCount(publicIn(region)) },
  measured: measuredOn(strangersRights(receiver), region),
  fixes: closed(receiver),
}));

/** Takes relay from strangers; where all are externally secured, that trust and its group. */
function closed(receiver: Receiver): readonly Fix[] {
  const permissions = withoutAnonymousRights(receiver, [rightNames.anyRecipient]);
  const trust: readonly Change[] = trustsAll(receiver)
    ? setting(receiver, [], false, {
        AuthMechanism: ["Tls"],
        PermissionGroups: withoutFlags(receiver.members("PermissionGroups"), ["ExchangeServers"]),
      }).changes
    : [];
  // Behind the trust ANONYMOUS LOGON may hold the same right, and would wake up.
  const changes = [...trust, ...permissions];
  if (changes.length === 0) return [];
  return [{ label: phrase`Take relay from strangers`, safe: false, changes }];
}
