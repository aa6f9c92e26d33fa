import { type IpRange, type IpSet, printRange } from "../../values";

/** More entries than these say less than `from-to` does. */
const mostBlocks = 2;

/**
 * A set as entries of RemoteIPRanges: single addresses and whole blocks; where a run of addresses would take more
 * than two of them, the run as `first-last`. The entries hold the addresses of the set and no other.
 */
export const entriesOf = (set: IpSet): readonly string[] => set.ranges.flatMap(ofRun);

function ofRun(run: IpRange): readonly string[] {
  const { family, last } = run;
  const found: string[] = [];
  for (let first = run.first; first <= last; ) {
    if (found.length === mostBlocks) return [printRange(run)];
    const block = largestAt(first, last);
    found.push(printRange({ family, first, last: block }));
    first = block + 1n;
  }
  return found;
}

/** The last address of the largest block that begins at one address and ends at another or before. */
function largestAt(first: bigint, last: bigint): bigint {
  let hosts = 0n;
  for (let wider = 1n; (first & wider) === 0n && first + wider <= last; wider = (wider << 1n) | 1n)
    hosts = wider;
  return first + hosts;
}
