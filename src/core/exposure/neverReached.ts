import type { Server } from "../model";
import type { Receiver } from "../simulate";
import { isEmpty } from "../values";
import { servedBy } from "./served";

/**
 * Enabled connectors of a server that listen and have ranges, and that no remote address reaches: narrower ones take
 * all of theirs, or no binding has the family of a range (R11 to R15). One that ties may be reached.
 */
export function neverReached(server: Server, receivers: readonly Receiver[]): readonly Receiver[] {
  const served = servedBy(server, receivers);
  return receivers.filter((each) => {
    const { v4, v6, ties } = served.get(each) ?? {};
    if (!each.enabled || each.bindings.length === 0 || each.ranges.length === 0) return false;
    return !!v4 && !!v6 && isEmpty(v4) && isEmpty(v6) && ties?.length === 0;
  });
}
