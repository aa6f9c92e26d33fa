import { Link } from "@tanstack/react-router";
import { memo, useMemo } from "react";
import { ChangeMark } from "../../../components/FlowChart/ChangeMark";
import type { Change } from "../../../core/chart";
import type { TreeNode } from "../../../ui/treeRows";
import type { Entry } from "./entry";

const words: readonly { readonly change: Change; readonly word: string }[] = [
  { change: "changed", word: "changed" },
  { change: "new", word: "new" },
  { change: "removed", word: "to be removed" },
];

/** How much differs from what is deployed, with the signs of the rows; it leads to the plan. */
export const AgainstDeployed = memo(function AgainstDeployed({
  nodes,
}: {
  readonly nodes: readonly TreeNode<Entry>[];
}) {
  const counts = useMemo(() => countsOf(nodes), [nodes]);
  const told = words.filter(({ change }) => counts[change] > 0);
  if (told.length === 0) return null;
  return (
    <Link
      to="/plan"
      search={{}}
      aria-label={`Plan: ${told.map(({ change, word }) => `${counts[change]} ${word}`).join(", ")}`}
      className="focus-inside flex shrink-0 flex-wrap items-center gap-x-3 gap-y-0.5 border-t border-line-1 px-3 py-1.5 text-small text-ink-2 hover:bg-hover"
    >
      {told.map(({ change, word }) => (
        <span key={change} className="inline-flex items-center gap-1 tabular-nums">
          <ChangeMark change={change} />
          {counts[change]} {word}
        </span>
      ))}
    </Link>
  );
});

type Counts = Readonly<Record<Change, number>>;
const none: Counts = { changed: 0, new: 0, removed: 0 };

/** Of each node that holds others; the nodes in which nothing changed are not looked into. */
const kept = new WeakMap<TreeNode<Entry>, Counts>();

const countsOf = (nodes: readonly TreeNode<Entry>[]): Counts =>
  nodes.reduce((sum, each) => plus(sum, countsIn(each)), none);

function countsIn(node: TreeNode<Entry>): Counts {
  const { data, children } = node;
  if (data?.kind === "removed") return { ...none, removed: 1 };
  if (data?.kind === "connector" && data.changed)
    return data.changed === "new" ? { ...none, new: 1 } : { ...none, changed: 1 };
  if (!children) return none;
  const known = kept.get(node);
  if (known) return known;
  const made = countsOf(children);
  kept.set(node, made);
  return made;
}

const plus = (a: Counts, b: Counts): Counts =>
  b === none
    ? a
    : { changed: a.changed + b.changed, new: a.new + b.new, removed: a.removed + b.removed };
