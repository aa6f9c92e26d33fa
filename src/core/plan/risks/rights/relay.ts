import { measuredOn, publicIn, toldCount } from "../../../lint";
import type { Change } from "../change";
import { placed } from "../reading/placed";
import { hasPublic, reachesOf } from "../reading/reach";
import type { Hit } from "../risk";
import { gains } from "./powers";

/** Relay that strangers get, by the connector that gives it; from public addresses among others, or from none (R104). */
export function* relayGained(change: Change, code: string, opened: boolean): Iterable<Hit> {
  const cells = change.cells.filter((cell) => gains(cell, "relay"));
  for (const { actor, region } of reachesOf(change, "gains", cells)) {
    if (hasPublic(region) !== opened) continue;
    yield {
      ...placed(change, code, actor),
      fill: { addresses: toldCount(opened ? publicIn(region) : region) },
      measured: measuredOn([actor.connector.name], region),
    };
  }
}
