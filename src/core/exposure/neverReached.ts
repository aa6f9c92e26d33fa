import type { Server } from "../model";
import type { Receiver } from "../simulate";
import { servedBy } from "./served";

/**
 * Enabled connectors of a server that listen and have ranges, and that no remote address reaches: narrower ones take
 * all of theirs, or no binding has the family of a range (R11 to R15). One that ties may be reached.
 */
export function neverReached(server: Server, receivers: readonly Receiver[]): readonly Receiver[] {
  const served = servedBy(server, receivers);
  return receivers.filter((each) => {
    if (!each.enabled || each.bindings.length === 0 || each.ranges.length === 0) return false;
    const { at, ties } = served.get(each) ?? { at: [], ties: [] };
    return at.length === 0 && ties.length === 0;
  });
}
