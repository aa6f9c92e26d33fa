export interface TreeNode<T = unknown> {
  readonly id: string;
  /** For type-ahead and as the name, unless the row says more. */
  readonly label: string;
  readonly children?: readonly TreeNode<T>[] | undefined;
  /** Whatever the row is drawn from. */
  readonly data?: T | undefined;
  /** A head that parts the list and cannot be chosen. */
  readonly heading?: boolean | undefined;
}

export interface TreeRow<T = unknown> {
  readonly node: TreeNode<T>;
  /** From 1. */
  readonly level: number;
  readonly parent: string | null;
  readonly open: boolean | null;
  readonly position: number;
  readonly size: number;
}

/** The rows that are in sight, top to bottom; a heading's children are always open and stay on its level. */
export function treeRows<T>(
  nodes: readonly TreeNode<T>[],
  isOpen: (id: string) => boolean,
): TreeRow<T>[] {
  const rows: TreeRow<T>[] = [];
  const walk = (siblings: readonly TreeNode<T>[], level: number, parent: string | null) => {
    siblings.forEach((node, index) => {
      const open = node.heading ? true : node.children ? isOpen(node.id) : null;
      rows.push({ node, level, parent, open, position: index + 1, size: siblings.length });
      if (open && node.children) walk(node.children, level + 1, node.id);
    });
  };
  walk(nodes, 1, null);
  return rows;
}

/** Index of the next row whose label starts with `typed`, searching on from `from` and around. */
export function typeAhead<T>(rows: readonly TreeRow<T>[], from: number, typed: string): number {
  const wanted = typed.toLowerCase();
  for (let step = 0; step < rows.length; step++) {
    const index = (from + step) % rows.length;
    const node = rows[index]?.node;
    if (node && !node.heading && node.label.toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}
