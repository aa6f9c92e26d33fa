import type { Receiver } from "../../../../simulate";
import type { Hit, Unit } from "../../rule";

const none: readonly Hit[] = [];

/**
 * The predicate of a rule about one receive connector that is enabled: a disabled one opens no listener (R2).
 * It answers one hit, several, or undefined.
 */
export const enabledReceiver =
  (look: (receiver: Receiver, unit: Unit) => Hit | readonly Hit[] | undefined) =>
  (unit: Unit): readonly Hit[] => {
    const receiver = unit.receivers[0];
    if (!receiver?.enabled) return none;
    const seen = look(receiver, unit);
    if (seen === undefined) return none;
    return isList(seen) ? seen : [seen];
  };

const isList = (seen: Hit | readonly Hit[]): seen is readonly Hit[] => Array.isArray(seen);
