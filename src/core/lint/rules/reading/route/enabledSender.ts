import type { Sender } from "../../../../simulate";
import type { Hit, Unit } from "../../rule";

const none: readonly Hit[] = [];

/**
 * The predicate of a rule about one send connector that is enabled: a disabled one does not exist for
 * routing (S37). It answers one hit, several, or undefined.
 */
export const enabledSender =
  (look: (sender: Sender, unit: Unit) => Hit | readonly Hit[] | undefined) =>
  (unit: Unit): readonly Hit[] => {
    const sender = unit.senders[0];
    if (!sender?.enabled) return none;
    const seen = look(sender, unit);
    if (seen === undefined) return none;
    return isList(seen) ? seen : [seen];
  };

const isList = (seen: Hit | readonly Hit[]): seen is readonly Hit[] => Array.isArray(seen);
