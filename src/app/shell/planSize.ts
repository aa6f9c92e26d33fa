import { differing, type Organisation } from "../../core/model";

/** How many connectors differ from what is deployed; 0 where nothing is known to be. */
export function planSize({ connectors, deployed, servers, version }: Organisation): number {
  let [size, any] = [0, false];
  for (const id in deployed) {
    any = true;
    const [before, after] = [deployed[id], connectors[id]];
    // Most are the same object at both ends.
    if (before === after) continue;
    if (!before || !after || differing({ servers, version }, after, before).length > 0) size += 1;
  }
  if (!any) return 0;
  for (const id in connectors) if (!Object.hasOwn(deployed, id)) size += 1;
  return size;
}
