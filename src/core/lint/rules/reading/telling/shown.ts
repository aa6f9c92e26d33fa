import type { Receiver } from "../../../../simulate";

/** A value is there: said, or the default of what was left out. Not so where an import left it open. */
export const isShown = ({ connector, value }: Receiver, parameter: string): boolean =>
  !connector.unknown.includes(parameter) && value(parameter) !== undefined;

/** Whose connector it is is known; on Edge there is one service alone (R1). */
export const isRoleShown = (receiver: Receiver): boolean =>
  receiver.server.role === "Edge" || isShown(receiver, "TransportRole");

/** The connector listens on a port, as far as its bindings were shown. */
export const mayListenOn = (receiver: Receiver, port: number): boolean =>
  receiver.bindings.some((each) => each.port === port) || !isShown(receiver, "Bindings");
