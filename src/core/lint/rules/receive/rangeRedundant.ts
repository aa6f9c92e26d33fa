import { exposureOfServer } from "../../../exposure";
import { phrase, value } from "../../../finding";
import type { Server } from "../../../model";
import { type Receiver, socketAt } from "../../../simulate";
import { ascending, type Family, type IpRange, type IpSet, printRange } from "../../../values";
import { contestedOn } from "../reading/door/contested";
import { addNeeded } from "../reading/door/neededRanges";
import { isNowhere } from "../reading/door/region";
import { type Serving, servingIn } from "../reading/door/served";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/**
 * A range whose leaving changes for no address who takes it (R11 to R13, F3). One range alone is needed where the
 * connector is reached; most others are told by what the connector takes; only where its own ranges overlap, all
 * ranges of the listeners are gone through.
 */
export const rangeRedundant = rule({
  code: "receive/range-redundant",
  per: "server",
  *find(unit) {
    const { server } = unit;
    if (!server) return;
    const kept: Kept = {};
    for (const serving of servingIn(unit)) {
      const { receiver } = serving;
      for (const [text, row] of redundant(serving, server, kept))
        yield {
          receiver,
          parameter: "RemoteIPRanges",
          row,
          fill: { range: value(text) },
          measured: { values: [text] },
          fixes: [
            setting(receiver, phrase`Take ${value(text)} away`, true, {
              RemoteIPRanges: receiver.members("RemoteIPRanges").filter((_, at) => at !== row),
            }),
          ],
        };
    }
  },
});

/** What is worked out for a server only where a connector asks for it. */
interface Kept {
  needed?: ReadonlyMap<Receiver, ReadonlySet<number>>;
  untold?: ReadonlySet<Receiver>;
}

/** Ranges with their rows; of two rows that are the same range the later one. */
function redundant(serving: Serving, server: Server, kept: Kept): ReadonlyMap<string, number> {
  const { receiver, served, among } = serving;
  if (receiver.ranges.length < 2 || isNowhere(served)) return noRows;
  const found = new Map<string, number>();
  const crossing = overlapping(receiver.ranges);
  for (const [row, range] of receiver.ranges.entries()) {
    if (crossing.has(row)) {
      kept.needed ??= neededOn(server, among);
      if (kept.needed.get(receiver)?.has(row)) continue;
    } else if (meets(serving, range)) continue;
    kept.untold ??= contestedOn(server, among);
    if (!kept.untold.has(receiver)) found.set(printRange(range), row);
  }
  return found;
}

const noRows: ReadonlyMap<string, number> = new Map();
const none: ReadonlySet<number> = new Set();

/** Rows that share an address with another row. */
function overlapping(ranges: readonly IpRange[]): ReadonlySet<number> {
  if (isAscending(ranges)) return none;
  const found = new Set<number>();
  const rows = ranges.map((range, row) => ({ ...range, row }));
  for (const family of [4, 6] satisfies Family[]) {
    const sorted = rows
      .filter((each) => each.family === family)
      .sort((a, b) => ascending(a.first, b.first));
    let reach = sorted[0];
    for (const each of sorted.slice(1)) {
      if (reach && each.first <= reach.last) {
        found.add(each.row);
        found.add(reach.row);
      }
      if (!reach || each.last > reach.last) reach = each;
    }
  }
  return found;
}

/** Each range lies behind the one before it, as most lists are written. */
const isAscending = (ranges: readonly IpRange[]): boolean =>
  ranges.every((each, at) => {
    const before = ranges[at - 1];
    if (!before || before.family < each.family) return true;
    return before.family === each.family && before.last < each.first;
  });

/** The connector takes an address of the range somewhere, or ties for one. */
function meets({ served }: Serving, range: IpRange): boolean {
  const [certain, tied] =
    range.family === 4 ? [served.v4, served.tied.v4] : [served.v6, served.tied.v6];
  return hasAnyOf(certain, range) || hasAnyOf(tied, range);
}

function hasAnyOf({ ranges }: IpSet, { first, last }: IpRange): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as IpRange).last < first) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.first <= last;
}

/** By connector the rows that some listener needs. */
function neededOn(server: Server, receivers: readonly Receiver[]) {
  const needed = new Map<Receiver, Set<number>>();
  for (const { binding } of exposureOfServer(server, receivers).listeners) {
    const socket = socketAt(receivers, binding);
    if (socket) addNeeded(socket, binding.family, needed);
  }
  return needed;
}
