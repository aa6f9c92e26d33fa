import type { Connector, Server } from "../../../model";
import type { Receiver, Sender } from "../../../simulate";
import type { Change } from "../change";
import { atOf } from "../words";
import { connectorOf, firstOf, type Pair } from "./pair";

/** Where a hit stands. */
export interface Placed {
  readonly connector?: Connector;
  readonly server?: Server;
  readonly parameter?: string | undefined;
}

/** At a connector that the plan touches, on the row of the first of the risk's parameters that differs. */
export function atPair(code: string, pair: Pair, parameter = firstOf(pair, atOf(code))): Placed {
  const connector = connectorOf(pair);
  const end = pair.new ?? pair.old;
  return {
    ...(connector && { connector }),
    ...(end && "server" in end && { server: end.server }),
    parameter,
  };
}

/** At the first of some connectors that the plan touches, else at the first. */
export function placed(
  change: Change,
  code: string,
  ...candidates: readonly (Receiver | Sender | null | undefined)[]
): Placed {
  const actor = actorOf(change, ...candidates);
  if (!actor) return {};
  const pair = change.pairOf(actor.connector);
  if (pair) return atPair(code, pair);
  return {
    connector: actor.connector,
    ...("server" in actor && { server: actor.server }),
    parameter: atOf(code)[0],
  };
}

/** The first of some connectors that the plan touches, else the first. */
export function actorOf<R extends Receiver | Sender>(
  change: Change,
  ...candidates: readonly (R | null | undefined)[]
): R | undefined {
  const known = candidates.flatMap((each) => each ?? []);
  return known.find(({ connector }) => change.pairOf(connector)) ?? known[0];
}
