import type { Fix } from "../../../../finding";
import { phrase } from "../../../../finding";
import type { Receiver } from "../../../../simulate";
import { setting, withFlags } from "../telling/setting";

/**
 * Gives a default connector back what Exchange servers need (R44, R102), with the name that V13 demands beside
 * it. None where every client counts as externally secured: the two mechanisms do not go together (V4).
 */
export function serversGivenBack(receiver: Receiver): readonly Fix[] {
  const mechanisms = receiver.members("AuthMechanism");
  const groups = receiver.members("PermissionGroups");
  if (mechanisms.includes("ExternalAuthoritative")) return [];
  const fqdn = otherName(receiver);
  return [
    setting(receiver, phrase`Take Exchange servers again`, false, {
      ...(!mechanisms.includes("ExchangeServer") && {
        AuthMechanism: withFlags(mechanisms, ["ExchangeServer"]),
      }),
      ...(!groups.includes("ExchangeServers") && {
        PermissionGroups: withFlags(groups, ["ExchangeServers"]),
      }),
      ...(fqdn !== undefined && { Fqdn: fqdn }),
    }),
  ];
}

/** The server's FQDN where the connector goes by a name that is neither it nor the short one. */
function otherName(receiver: Receiver): string | undefined {
  const { fqdn, name } = receiver.server;
  const said = receiver.value("Fqdn");
  if (!fqdn || typeof said !== "string") return undefined;
  const own = [fqdn.toLowerCase(), name.toLowerCase()];
  return own.includes(said.toLowerCase()) ? undefined : fqdn;
}
