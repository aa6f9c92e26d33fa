import {
  type Held,
  partnerOf,
  type Receiver,
  rightNames,
  serverIdentityOf,
  strangerOf,
} from "../../../simulate";
import { accountsSubmit } from "../reading/accounts";
import { isNowhere } from "../reading/region";
import { servingIn } from "../reading/served";
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

/** Somebody may, or nobody can tell. */
function somebodySubmits(receiver: Receiver): boolean {
  const groups = receiver.members("PermissionGroups");
  const capabilities = receiver.members("TlsDomainCapabilities");
  const server = serverIdentityOf(receiver);
  const byPartner = receiver.value("DomainSecureEnabled") === true;
  const held: readonly Held[] = [
    strangerOf(receiver).holds(rightNames.submit),
    accountsSubmit(receiver),
    server?.holds(rightNames.submit) ?? false,
    byPartner && partnerOf(receiver).holds(rightNames.submit),
  ];
  return (
    held.some((each) => each !== false) ||
    capabilities.length > 0 ||
    (server !== undefined && groups.includes("ExchangeLegacyServers"))
  );
}
