import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";

/** The head stays in view and takes up so much of it: rows begin below. */
const headHeight = 28;

interface Rows {
  readonly count: number;
  /** In pixels; all rows have the same. */
  readonly rowHeight: number;
}

/** The rows of a long table that are in view, and the heights that stand for those before and after them. */
export function useTableWindow({ count, rowHeight }: Rows) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // Rows stand lower by the head than is reckoned: the last one in view would lie behind the edge.
    scrollPaddingEnd: headHeight,
    // Before the first measurement, and where there is none, as in tests.
    initialRect: { width: 760, height: 400 },
  });
  const items = virtual.getVirtualItems();
  return {
    scroller,
    items,
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    virtual,
  };
}

/** Stands for the rows that are out of view. */
export function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
