import { sameItems } from "../../../core/values";
import type { TreeNode } from "../../../ui/treeRows";
import type { Entry } from "./entry";

/** The node of before where it says the same, so that its row is not drawn again. */
export const steadyNode = (
  node: TreeNode<Entry>,
  before: TreeNode<Entry> | undefined,
): TreeNode<Entry> => (before && sameNode(before, node) ? before : node);

function sameNode(a: TreeNode<Entry>, b: TreeNode<Entry>): boolean {
  if (a === b) return true;
  if (a.label !== b.label || a.heading !== b.heading) return false;
  if (!sameItems(a.children ?? none, b.children ?? none)) return false;
  return sameEntry(a.data, b.data);
}

const none: readonly TreeNode<Entry>[] = [];

function sameEntry(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.kind !== b.kind) return false;
  const left: Readonly<Record<string, unknown>> = { ...a };
  return Object.entries(b).every(([key, value]) => left[key] === value);
}
