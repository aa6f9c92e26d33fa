import { measuredOn, toldCount } from "../../../lint";
import { type Receiver, rightNames, strangerOf, userOf } from "../../../simulate";
import { showSize } from "../../../values";
import type { Cell } from "../reading/cells";
import { placed } from "../reading/placed";
import { reachesOf } from "../reading/reach";
import { risk } from "../risk";

const code = "receive-size-lowered";

/** Smaller messages are taken than before, of clients that the limit binds (R77, R86). */
export const receiveSizeLowered = risk({
  code,
  *find(change) {
    const cells = change.cells.filter(lowersSize);
    const apart = ({ was, is }: Cell): string => `${was && sizeOf(was)} ${is && sizeOf(is)}`;
    for (const { actor, cells: own, region } of reachesOf(change, "gains", cells, apart)) {
      const [was, is] = [shown(own[0]?.was), shown(own[0]?.is)];
      yield {
        ...placed(change, code, actor),
        fill: { addresses: toldCount(region), old: was, new: is },
        measured: measuredOn([was, is], region),
      };
    }
  },
});

export const lowersSize = ({ was, is }: Cell): boolean =>
  was !== null && is !== null && was !== is && sizeOf(is) < sizeOf(was) && binds(is);

/** Bytes; no limit is the largest. */
function sizeOf(receiver: Receiver): number {
  const size = receiver.value("MaxMessageSize");
  return typeof size === "number" ? size : Number.POSITIVE_INFINITY;
}

/** Strangers or accounts may hand in mail, and the limit holds for them. */
const binds = (receiver: Receiver): boolean =>
  [strangerOf(receiver), userOf(receiver)].some(
    (each) => each?.holds(rightNames.submit) === true && each.holds(rightNames.bypassSize) !== true,
  );

function shown(receiver: Receiver | null | undefined): string {
  const size = receiver ? sizeOf(receiver) : Number.POSITIVE_INFINITY;
  return Number.isFinite(size) ? showSize(size) : "any size";
}
