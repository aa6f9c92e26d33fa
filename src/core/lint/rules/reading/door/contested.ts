import { exposureOfServer } from "../../../../exposure";
import type { Server } from "../../../../model";
import type { Receiver } from "../../../../simulate";
import { isWildcard } from "../../../../values";

/**
 * Connectors on a port that both services claim, of the service that is not taken to have it (R24): what they
 * take cannot be told.
 */
export function contestedOn(server: Server, receivers: readonly Receiver[]): ReadonlySet<Receiver> {
  const found = new Set<Receiver>();
  for (const { binding, contested, service } of exposureOfServer(server, receivers).listeners) {
    if (!contested) continue;
    for (const each of receivers)
      if (
        each.service !== service &&
        each.bindings.some(
          (own) =>
            own.family === binding.family &&
            own.port === binding.port &&
            (isWildcard(own) || own.address === binding.address),
        )
      )
        found.add(each);
  }
  return found;
}
