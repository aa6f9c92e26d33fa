import type { Placed, Sign } from "../../core/chart";
import { legendEntries } from "./legendEntries";
import type { Size } from "./viewport";

/** Least width of water in which the legend stands open by itself. */
const least = 264;

/** Width of the pane beside the frames, where the way out and the legend are. */
export const waterBeside = ({ lanes }: Placed, scale: number, pane: Size): number =>
  pane.width - (lanes.servers.x + lanes.servers.width) * scale;

/** Whether the open legend covers no node: there is room beside the frames and under the way out. */
export function legendFits(
  placed: Placed,
  scale: number,
  pane: Size,
  signs: ReadonlySet<Sign>,
): boolean {
  const rows = Math.ceil(legendEntries.filter(({ sign }) => signs.has(sign)).length / 2);
  const lowest = [placed.sends.at(-1), placed.hops.at(-1)].reduce(
    (most, each) => Math.max(most, each ? each.y + each.height : 0),
    0,
  );
  const withButtons = 90 + 18 * rows;
  return waterBeside(placed, scale, pane) >= least && lowest * scale <= pane.height - withButtons;
}
