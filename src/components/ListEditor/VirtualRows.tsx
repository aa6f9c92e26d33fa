import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";

interface Props {
  readonly indices: readonly number[];
  readonly row: (index: number) => ReactNode;
}

/** Long lists draw only the rows in view. */
export function VirtualRows({ indices, row }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: indices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 29,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="max-h-80 overflow-y-auto">
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {row(indices[item.index] as number)}
          </div>
        ))}
      </ul>
    </div>
  );
}
