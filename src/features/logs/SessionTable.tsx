import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { SessionSort } from "../../core/logs";
import { Icon } from "../../ui/Icon";
import type { LogsOutcome, SessionRow } from "../../workers/logs.protocol";
import type { SessionColumn } from "./sessionColumns";
import { useColumns } from "./useColumns";
import { useRows } from "./useSessions";

const rowHeight = 26;
/** A browser draws no list that is higher than some ten million pixels. */
export const mostRows = 300_000;

interface Props {
  readonly outcome: LogsOutcome;
  readonly list: Uint32Array;
  readonly sort: SessionSort;
  readonly onSort: (sort: SessionSort) => void;
  readonly selected: number | undefined;
  readonly onOpen: (number: number) => void;
}

/** Sessions, one a row; only those in view are fetched and drawn. Arrow keys go from one to the next. */
export function SessionTable({ outcome, list, sort, onSort, selected, onOpen }: Props) {
  const { columns } = useColumns();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: Math.min(list.length, mostRows),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 760, height: 400 },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const rows = useRows(outcome, list, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const here = selected === undefined ? -1 : list.indexOf(selected);
  useEffect(() => {
    if (here >= 0 && here < mostRows) virtual.scrollToIndex(here);
  }, [here, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = list[here < 0 ? 0 : Math.min(list.length - 1, Math.max(0, here + by))];
    if (next !== undefined) onOpen(next);
  };
  return (
    <section
      ref={scroller}
      aria-label="Sessions, row by row"
      data-region-stop
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="focus-inside min-h-0 flex-1 overflow-auto bg-raised"
    >
      <table
        aria-label="Sessions"
        aria-rowcount={list.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-small"
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <colgroup>
          {columns.map(({ id, width, grows }) => (
            <col key={id} style={grows ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} span={columns.length} />
          {items.map(({ index }) => {
            const number = list[index] ?? -1;
            return (
              <Row
                key={number}
                columns={columns}
                index={index}
                row={rows.get(number)}
                selected={number === selected}
                onOpen={() => onOpen(number)}
              />
            );
          })}
          <Spacer height={after} span={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

interface HeadProps {
  readonly column: SessionColumn;
  readonly sort: SessionSort;
  readonly onSort: (sort: SessionSort) => void;
}

function Head({ column: { label, right, sort: key }, sort, onSort }: HeadProps) {
  const sorted = key !== undefined && sort.by === key;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.down ? "descending" : "ascending") : undefined}
      className={clsx(
        "sticky top-0 z-sticky h-7 border-b border-line-2 bg-sunken px-2 text-micro text-ink-2",
        right ? "text-right" : "text-left",
      )}
    >
      {key === undefined ? (
        <span className="block truncate">{label}</span>
      ) : (
        <button
          type="button"
          className="focus-inside inline-flex max-w-full items-center gap-1 truncate hover:text-ink-1"
          onClick={() => onSort({ by: key, down: sorted && !sort.down })}
        >
          {label}
          {sorted ? <Icon of={sort.down ? ArrowDown : ArrowUp} size="row" /> : null}
        </button>
      )}
    </th>
  );
}

const cell = "h-6.5 truncate border-b border-line-1 px-2";

interface RowProps {
  readonly columns: readonly SessionColumn[];
  readonly index: number;
  readonly row: SessionRow | undefined;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

function Row({ columns, index, row, selected, onOpen }: RowProps) {
  if (!row)
    return (
      <tr aria-rowindex={index + 2}>
        <td colSpan={columns.length} className={cell}>
          <span className="block h-2 w-2/5 rounded-chip bg-line-1" />
        </td>
      </tr>
    );
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={selected || undefined}
      onClick={onOpen}
      className={clsx("text-ink-2", selected ? "bg-selected" : "hover:bg-hover")}
    >
      {columns.map(({ id, mono, right, value, Cell }, at) => {
        const shown = Cell ? <Cell row={row} /> : value(row);
        return (
          <td
            key={id}
            className={clsx(cell, mono && "font-machine", right && "text-right")}
            title={value(row)}
          >
            {at === 0 ? (
              <button type="button" tabIndex={-1} className="text-ink-1">
                {shown}
              </button>
            ) : (
              shown
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Stands for the rows that are out of view. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
