import type { Server } from "../model";
import type { Receiver } from "../simulate";
import { isWildcard } from "../values";
import { exposureOfServer } from "./exposure";
import type { ListenerExposure } from "./region";
import { servedBy } from "./served";

/**
 * Enabled connectors of a server that listen and have ranges, and that no remote address reaches: narrower ones take
 * all of theirs, or no binding has the family of a range (R11 to R15). One that ties may be reached, and so may one of
 * the service that is not taken to have a port that both claim (R24): of these nobody can tell.
 */
export function neverReached(server: Server, receivers: readonly Receiver[]): readonly Receiver[] {
  const served = servedBy(server, receivers);
  const contested = exposureOfServer(server, receivers).listeners.filter((each) => each.contested);
  return receivers.filter((each) => {
    if (!each.enabled || each.bindings.length === 0 || each.ranges.length === 0) return false;
    const { at, ties } = served.get(each) ?? { at: [], ties: [] };
    if (at.length > 0 || ties.length > 0) return false;
    return !contested.some((listener) => mayHave(each, listener));
  });
}

/** The connector claims the listener for the other service. */
const mayHave = ({ service, bindings }: Receiver, listener: ListenerExposure): boolean =>
  service !== listener.service &&
  bindings.some(
    (own) =>
      own.family === listener.binding.family &&
      own.port === listener.binding.port &&
      (isWildcard(own) || own.address === listener.binding.address),
  );
