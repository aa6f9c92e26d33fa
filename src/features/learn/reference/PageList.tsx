import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import type { PageHead } from "../../../core/learn";
import { kindOf } from "./kindWords";
import { type ReferenceSearch, referenceSearch } from "./referenceSearch";

interface Props {
  readonly heads: readonly PageHead[];
  readonly at: string | undefined;
  /** What of the URL stays when a page is opened. */
  readonly search: ReferenceSearch;
}

const rowHeight = 46;
/** From so many rows on only those in view are in the page. */
const manyRows = 100;

/** Pages by title, with their kind and exact name. */
export function PageList({ heads, at, search }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: heads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 320, height: 600 },
  });
  const items =
    heads.length <= manyRows
      ? heads.map((_, index) => ({ index, start: index * rowHeight }))
      : virtual.getVirtualItems();
  const chosen = heads.findIndex(({ id }) => id === at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is chosen
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: "auto" });
  }, [chosen]);
  return (
    <nav aria-label="Pages" className="min-h-0 flex-1 overflow-y-auto" ref={scroller}>
      <ul className="relative" style={{ height: heads.length * rowHeight }}>
        {items.map(({ index, start }) => {
          const head = heads[index];
          if (!head) return null;
          return (
            <li
              key={head.id}
              className="absolute inset-x-0"
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
            >
              <Link
                to="/learn"
                search={referenceSearch({ ...search, at: head.id })}
                aria-current={head.id === at ? "page" : undefined}
                className={clsx(
                  "focus-inside flex h-full flex-col justify-center border-b border-line-1 px-3",
                  head.id === at ? "bg-selected" : "hover:bg-hover",
                )}
              >
                <span className="truncate text-small font-medium text-ink-1">{head.title}</span>
                <span className="flex min-w-0 gap-1.5 text-micro text-ink-3">
                  <span className="shrink-0">{kindOf(head)}</span>
                  {head.name ? (
                    <span translate="no" className="truncate font-machine">
                      {head.name}
                    </span>
                  ) : null}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
