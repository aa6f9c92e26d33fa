import type { Receiver } from "../../../../simulate";

/** Other Exchange servers can hand mail in here: the mechanism and the group are both there (R44, R102). */
export const takesServers = (receiver: Receiver): boolean =>
  receiver.members("AuthMechanism").includes("ExchangeServer") &&
  receiver.members("PermissionGroups").includes("ExchangeServers");
