import type { Connector } from "../../model";
import type { Receiver, Sender } from "../../simulate";
import type { Comparison } from "../comparison";
import type { Gap, Pair as Ids, Step } from "../plan";
import { type Cell, cellsOf } from "./reading/cells";
import type { Pair } from "./reading/pair";
import { type Moved, pairsOf } from "./reading/pairs";
import { type Routes, routesOf } from "./reading/routes";
import { sharedEnds } from "./reading/shared";

/** What the risks of a plan are asked of. */
export interface Ground extends Comparison {
  /** In their order. */
  readonly steps: readonly Step[];
  /** Where no order serves everybody throughout. */
  readonly gaps?: readonly Gap[];
  /** Receive connectors that change their server and have another id afterwards. */
  readonly moved?: readonly Ids[];
  /** The day that certificates are judged by, YYYY-MM-DD; absent: their dates are not judged. */
  readonly today?: string | undefined;
}

/** What a risk looks at: both ends, and what is worked out of them once for all risks. */
export interface Change extends Comparison {
  readonly steps: readonly Step[];
  readonly gaps: readonly Gap[];
  readonly today: string | undefined;
  /** Connectors that come, go or differ; one that changes its server goes and comes. */
  readonly receivers: readonly Pair<Receiver>[];
  readonly senders: readonly Pair<Sender>[];
  /** All of these. */
  readonly pairs: readonly Pair[];
  readonly moved: readonly Moved[];
  /** The pair that a connector of either end belongs to; undefined: the plan does not touch it. */
  pairOf(connector: Connector): Pair | undefined;
  /** Remote addresses that meet another connector, or the same one changed. */
  readonly cells: readonly Cell[];
  /** Mail that leaves by another connector, or by the same one changed. */
  readonly routes: Routes;
}

/** Reads the two ends of a plan: what did not change is not looked at. */
export function changeOf(ground: Ground): Change {
  const ends = sharedEnds(ground);
  const { receivers, senders, moved } = pairsOf(ends, ground.moved ?? []);
  const byConnector = new Map<Connector, Pair>();
  const pairs: readonly Pair[] = [...receivers, ...senders];
  for (const pair of pairs)
    for (const end of [pair.old, pair.new]) if (end) byConnector.set(end.connector, pair);
  let cells: readonly Cell[] | undefined;
  let routes: Routes | undefined;
  const { steps, gaps = [], today } = ground;
  return {
    ...{ ...ends, steps, gaps, today, receivers, senders, pairs, moved },
    pairOf: (connector) => byConnector.get(connector),
    get cells() {
      cells ??= cellsOf(ends);
      return cells;
    },
    get routes() {
      routes ??= routesOf(ends, senders);
      return routes;
    },
  };
}
