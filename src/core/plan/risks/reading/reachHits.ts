import { measuredOn, toldCount } from "../../../lint";
import type { Change } from "../change";
import type { Hit } from "../risk";
import type { Cell } from "./cells";
import { placed } from "./placed";
import { reachesOf } from "./reach";

/** The predicate of a risk about cells of a kind: one hit for each connector that brings them about. */
export const reachHits = (code: string, kind: "gains" | "losses", is: (cell: Cell) => boolean) =>
  function* (change: Change): Iterable<Hit> {
    for (const { actor, region } of reachesOf(change, kind, change.cells.filter(is)))
      yield {
        ...placed(change, code, actor),
        fill: { addresses: toldCount(region) },
        measured: measuredOn([actor.connector.name], region),
      };
  };
