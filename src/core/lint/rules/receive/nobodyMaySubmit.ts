import {
  type Held,
  partnerOf,
  type Receiver,
  rightNames,
  serverIdentityOf,
  strangerOf,
} from "../../../simulate";
import { accountsSubmit } from "../reading/door/accounts";
import { isNowhere } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { rule } from "../rule";

/** It takes the sessions of its addresses away from other connectors and answers 530 5.7.57 (R75). */
export const nobodyMaySubmit = rule({
  code: "receive/nobody-may-submit",
  per: "server",
  *find(unit) {
    for (const { receiver, served } of servingIn(unit))
      if (!isNowhere(served) && !somebodySubmits(receiver))
        yield { receiver, parameter: "PermissionGroups" };
  },
});

/** Somebody may, or nobody can tell. Strangers and accounts come first: most connectors take one of them. */
function somebodySubmits(receiver: Receiver): boolean {
  if (isPossible(strangerOf(receiver).holds(rightNames.submit))) return true;
  if (isPossible(accountsSubmit(receiver))) return true;
  if (receiver.members("TlsDomainCapabilities").length > 0) return true;
  const server = serverIdentityOf(receiver);
  if (server && isPossible(server.holds(rightNames.submit))) return true;
  if (server && receiver.members("PermissionGroups").includes("ExchangeLegacyServers")) return true;
  return (
    receiver.value("DomainSecureEnabled") === true &&
    isPossible(partnerOf(receiver).holds(rightNames.submit))
  );
}

const isPossible = (held: Held): boolean => held !== false;
