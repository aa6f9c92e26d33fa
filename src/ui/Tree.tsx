import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { breakpoints } from "./breakpoints";
import { Icon } from "./Icon";
import { type TreeNode, type TreeRow, treeRows, typeAhead } from "./treeRows";
import { useMediaQuery } from "./useMediaQuery";
import { useSteady } from "./useSteady";

export interface TreeProps<T> {
  readonly name: string;
  readonly nodes: readonly TreeNode<T>[];
  readonly selected: string | null;
  readonly onSelect: (node: TreeNode<T>) => void;
  readonly open: ReadonlySet<string>;
  readonly onOpenChange: (id: string, open: boolean) => void;
  /** What stands in a row, right of the fold mark; default: the label. The same function for as long as it draws alike. */
  readonly renderRow?: ((row: TreeRow<T>) => ReactNode) | undefined;
  /** Name of a row where label is not enough: `Relay scanners EX01, 1 warning`. */
  readonly rowName?: ((row: TreeRow<T>) => string) | undefined;
  /** Keys that the tree does not use itself (F2, Delete, Ctrl D). */
  readonly onRowKey?: ((node: TreeNode<T>, event: KeyboardEvent) => void) | undefined;
  readonly onHover?: ((node: TreeNode<T> | null) => void) | undefined;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
}

/** Below this all rows are drawn, so that find-in-page and tests see them. */
const virtualFrom = 150;

/** One tab stop; arrows, Home, End and type-ahead move; Enter or Space chooses. */
export function Tree<T>(props: TreeProps<T>) {
  const { name, nodes, selected, onSelect, open, onOpenChange, onRowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(nodes, (id) => open.has(id)), [nodes, open]);
  const [focused, setFocused] = useState<string | null>(null);
  const typed = useRef({ text: "", at: 0 });
  const wantsFocus = useRef(false);
  const rowHeight = useMediaQuery(breakpoints.phone) ? 44 : 28;
  const virtual = rows.length > virtualFrom;

  const can = (row: TreeRow<T> | undefined) => row !== undefined && !row.node.heading;
  const indexOf = (id: string | null) => rows.findIndex((row) => row.node.id === id && can(row));
  // One row is reachable by Tab: the one last visited, else the selected, else the first.
  const current =
    [focused, selected].map(indexOf).find((index) => index >= 0) ?? rows.findIndex(can);

  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor: (range) => {
      const first = Math.max(0, range.startIndex - range.overscan);
      const last = Math.min(range.count - 1, range.endIndex + range.overscan);
      const seen = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      // The row with the tab stop stays in the page, or Tab would lose it.
      return current >= 0 && (current < first || current > last)
        ? [...seen, current].sort((a, b) => a - b)
        : seen;
    },
  });

  // Rows have one height, so they are measured only when that changes.
  const measured = useRef(rowHeight);
  useEffect(() => {
    if (measured.current === rowHeight) return;
    measured.current = rowHeight;
    virtualizer.measure();
  }, [rowHeight, virtualizer]);

  const reveal = (index: number) => {
    if (index < 0) return;
    if (virtual) virtualizer.scrollToIndex(index, { align: "auto" });
    else elementOf(index)?.scrollIntoView?.({ block: "nearest" });
  };
  const elementOf = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, never a redrawing
  useEffect(() => {
    reveal(indexOf(selected));
    // Panels find their sizes after the first drawing.
    const later = requestAnimationFrame(() =>
      requestAnimationFrame(() => reveal(indexOf(selected))),
    );
    return () => cancelAnimationFrame(later);
  }, [selected]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const element = elementOf(current);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });

  const go = (index: number) => {
    const row = rows[index];
    if (!row) return;
    wantsFocus.current = true;
    setFocused(row.node.id);
    reveal(index);
  };
  const step = (from: number, by: 1 | -1) => {
    let index = from + by;
    while (rows[index]?.node.heading) index += by;
    if (rows[index]) go(index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current];
    if (!row || event.target !== elementOf(current)) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (plain && event.key === "ArrowDown") step(current, 1);
    else if (plain && event.key === "ArrowUp") step(current, -1);
    else if (plain && event.key === "Home") step(-1, 1);
    else if (plain && event.key === "End") step(rows.length, -1);
    else if (plain && event.key === "ArrowRight") {
      if (row.open === false) onOpenChange(row.node.id, true);
      else if (row.open) step(current, 1);
    } else if (plain && event.key === "ArrowLeft") {
      if (row.open) onOpenChange(row.node.id, false);
      else if (row.parent && can(rows[indexOf(row.parent)])) go(indexOf(row.parent));
    } else if (plain && (event.key === "Enter" || event.key === " ")) onSelect(row.node);
    else if (plain && event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) {
      const now = event.timeStamp;
      const text = now - typed.current.at < 700 ? typed.current.text + event.key : event.key;
      typed.current = { text, at: now };
      const found = typeAhead(rows, current + (text.length === 1 ? 1 : 0), text);
      // A letter that begins no name is left to the app's shortcuts.
      if (found < 0) return onRowKey?.(row.node, event);
      go(found);
    } else return onRowKey?.(row.node, event);
    done();
  };

  const does: RowDoes<T> = {
    select: useSteady((node) => props.onSelect(node)),
    turn: useSteady((id, isOpen) => props.onOpenChange(id, isOpen)),
    hover: useSteady((node) => props.onHover?.(node)),
    focus: useSteady((id) => setFocused(id)),
  };
  const shown = virtual
    ? virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start }))
    : rows.map((_, index) => ({ index, top: null }));

  return (
    <div
      ref={scroller}
      id={props.id}
      className={clsx("min-h-0 flex-1 overflow-y-auto overflow-x-hidden", props.className)}
    >
      <div
        role="tree"
        aria-label={name}
        className="relative"
        style={virtual ? { height: virtualizer.getTotalSize() } : undefined}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ index, top }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <Row
              key={row.node.id}
              row={row}
              index={index}
              top={top}
              name={row.node.heading ? undefined : props.rowName?.(row)}
              render={props.renderRow}
              selected={row.node.id === selected}
              tabStop={index === current}
              does={does}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A leaf's own sign stands a step in from its parent's arrow; it has no room for an arrow of its own. */
function indent<T>({ node, level, open }: TreeRow<T>): number {
  if (node.heading) return 0;
  return open === null ? 14 * Math.max(1, level - 2) : 14 * Math.max(0, level - 2);
}

/** What the rows do, always the same functions. */
interface RowDoes<T> {
  readonly select: (node: TreeNode<T>) => void;
  readonly turn: (id: string, open: boolean) => void;
  readonly hover: (node: TreeNode<T> | null) => void;
  readonly focus: (id: string) => void;
}

interface RowProps<T> {
  readonly row: TreeRow<T>;
  readonly index: number;
  readonly top: number | null;
  readonly name: string | undefined;
  readonly render: TreeProps<T>["renderRow"];
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly does: RowDoes<T>;
}

/** Rows are listed anew when one of them changes; one that says the same is not drawn again. */
const Row = memo(RowOf, (a: RowProps<unknown>, b: RowProps<unknown>) => {
  const [one, two] = [a.row, b.row];
  return (
    one.node === two.node &&
    one.level === two.level &&
    one.position === two.position &&
    one.size === two.size &&
    one.open === two.open &&
    a.index === b.index &&
    a.top === b.top &&
    a.name === b.name &&
    a.render === b.render &&
    a.selected === b.selected &&
    a.tabStop === b.tabStop
  );
}) as typeof RowOf;

function RowOf<T>({ row, index, top, name, render, selected, tabStop, does }: RowProps<T>) {
  const { node } = row;
  const style = {
    ...(top === null ? {} : { position: "absolute" as const, top, left: 0, right: 0 }),
    paddingLeft: 12 + indent(row),
  };
  if (node.heading)
    return (
      <div
        role="presentation"
        data-index={index}
        style={style}
        className="flex h-row items-end pr-3 pb-1 text-small text-ink-3"
      >
        {node.label}
      </div>
    );
  return (
    <div
      role="treeitem"
      data-index={index}
      data-id={node.id}
      aria-label={name}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={selected}
      aria-expanded={row.open ?? undefined}
      tabIndex={tabStop ? 0 : -1}
      style={style}
      onFocus={() => does.focus(node.id)}
      onClick={() => does.select(node)}
      onKeyDown={undefined}
      onPointerEnter={() => does.hover(node)}
      onPointerLeave={() => does.hover(null)}
      className={clsx(
        "focus-inside flex h-row items-center gap-1.5 pr-3 whitespace-nowrap select-none",
        selected ? "row-selected font-semibold text-ink-1" : "text-ink-1 hover:bg-hover",
      )}
    >
      {row.open === null ? null : (
        <span
          aria-hidden
          className="flex h-full w-3.5 shrink-0 items-center text-ink-3"
          onClick={(event) => {
            event.stopPropagation();
            does.turn(node.id, !row.open);
          }}
        >
          <Icon
            of={ChevronRight}
            size="row"
            className={clsx("transition-transform duration-fast", row.open && "rotate-90")}
          />
        </span>
      )}
      {render ? render(row) : <span className="truncate">{node.label}</span>}
    </div>
  );
}
