import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";

interface Props {
  readonly label: string;
  readonly indices: readonly number[];
  readonly row: (index: number) => ReactNode;
  /** Set while the list is drawn: brings a row into view. */
  readonly scrollTo: RefObject<((place: number) => void) | null>;
}

/** Long lists draw only the rows in view. */
export function VirtualRows({ label, indices, row, scrollTo }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: indices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 29,
    overscan: 8,
  });
  useEffect(() => {
    scrollTo.current = (place) => virtual.scrollToIndex(place);
    return () => {
      scrollTo.current = null;
    };
  }, [virtual, scrollTo]);
  return (
    <div ref={scroller} className="max-h-80 overflow-y-auto">
      <ul aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {row(indices[item.index] as number)}
          </li>
        ))}
      </ul>
    </div>
  );
}
