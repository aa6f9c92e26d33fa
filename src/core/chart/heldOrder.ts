import type { Chart, SendNode, ServerGroup } from "./chart";
import { inOrder } from "./group";
import { type Kept, keep } from "./keep";

const held = new WeakMap<ServerGroup, Kept<ServerGroup>>();
const heldSends = new WeakMap<readonly SendNode[], Kept<readonly SendNode[]>>();

/**
 * A chart whose connectors stand as they stood in one before, on each side that holds the same ones as then: what a
 * half-typed value would move stays in its place. The same chart where nothing stands otherwise. Linear in the
 * servers and in the connectors of those that changed.
 */
export function inOrderOf(chart: Chart, before: Chart): Chart {
  if (chart === before) return chart;
  const earlier = new Map(before.groups.map((each) => [each.server.id, each]));
  const moved = new Map<ServerGroup, ServerGroup>();
  for (const group of chart.groups) {
    const was = earlier.get(group.server.id);
    if (!was || was === group) continue;
    const order = orderedAs(group.connectors, was.connectors);
    if (order)
      moved.set(
        group,
        keep(held, group, order, () => inOrder(group, order)),
      );
  }
  const sends = orderedAs(chart.sends, before.sends);
  if (moved.size === 0 && !sends) return chart;
  const standing = (group: ServerGroup): ServerGroup => moved.get(group) ?? group;
  return {
    ...chart,
    groups: chart.groups.map(standing),
    folds: chart.folds.map((fold) =>
      fold.members.some((each) => moved.has(each))
        ? { ...fold, members: fold.members.map(standing) }
        : fold,
    ),
    sends: sends ? keep(heldSends, chart.sends, sends, () => sends) : chart.sends,
  };
}

/** The nodes in the order of earlier ones; undefined where they stand so already, or are not the same ones. */
function orderedAs<N extends { readonly id: string }>(
  nodes: readonly N[],
  earlier: readonly N[],
): readonly N[] | undefined {
  if (nodes === earlier || nodes.length !== earlier.length) return undefined;
  if (nodes.every(({ id }, at) => id === earlier[at]?.id)) return undefined;
  const byId = new Map(nodes.map((each) => [each.id, each]));
  const order = earlier.flatMap(({ id }) => byId.get(id) ?? []);
  return order.length === nodes.length ? order : undefined;
}
