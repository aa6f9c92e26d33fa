import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { DirectionMark } from "../../ui/DirectionMark";
import { Icon } from "../../ui/Icon";
import { SeverityMark } from "../../ui/SeverityMark";
import type { LogsOutcome, SessionRow, SessionSort, SortKey } from "../../workers/logs.protocol";
import { useRows } from "./useSessions";
import { verdictMarks, verdictWords } from "./verdictWords";

const rowHeight = 26;
/** A browser draws no list that is higher than some ten million pixels. */
export const mostRows = 300_000;

/** What went wrong stands before where, so that a phone shows it without scrolling. */
const columns: readonly { readonly id: SortKey; readonly head: string; readonly width: string }[] =
  [
    { id: "start", head: "Start (UTC)", width: "w-32" },
    { id: "direction", head: "Way", width: "w-11" },
    { id: "verdict", head: "Verdict", width: "w-23" },
    { id: "cause", head: "Cause", width: "w-38" },
    { id: "connector", head: "Connector", width: "w-[20%]" },
    { id: "remote", head: "Remote", width: "w-36" },
    { id: "lastReply", head: "Last reply", width: "" },
  ];

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
        className="w-full min-w-220 table-fixed border-separate border-spacing-0 text-small"
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} className={width} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, head }) => (
              <Head key={id} id={id} head={head} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {items.map(({ index }) => {
            const number = list[index] ?? -1;
            return (
              <Row
                key={number}
                index={index}
                row={rows.get(number)}
                selected={number === selected}
                onOpen={() => onOpen(number)}
              />
            );
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </section>
  );
}

interface HeadProps {
  readonly id: SortKey;
  readonly head: string;
  readonly sort: SessionSort;
  readonly onSort: (sort: SessionSort) => void;
}

function Head({ id, head, sort, onSort }: HeadProps) {
  const sorted = sort.by === id;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.down ? "descending" : "ascending") : undefined}
      className="sticky top-0 z-sticky h-7 border-b border-line-2 bg-sunken px-2 text-left text-micro text-ink-2"
    >
      <button
        type="button"
        className="focus-inside inline-flex max-w-full items-center gap-1 truncate hover:text-ink-1"
        onClick={() => onSort({ by: id, down: sorted && !sort.down })}
      >
        {head}
        {sorted ? <Icon of={sort.down ? ArrowDown : ArrowUp} size="row" /> : null}
      </button>
    </th>
  );
}

const cell = "h-6.5 truncate border-b border-line-1 px-2";

interface RowProps {
  readonly index: number;
  readonly row: SessionRow | undefined;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

function Row({ index, row, selected, onOpen }: RowProps) {
  if (!row)
    return (
      <tr aria-rowindex={index + 2}>
        <td colSpan={columns.length} className={cell}>
          <span className="block h-2 w-2/5 rounded-chip bg-line-1" />
        </td>
      </tr>
    );
  const { start, direction, connector, remote, verdict, cause, lastReply } = row;
  const mark = verdictMarks[verdict];
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={selected || undefined}
      onClick={onOpen}
      className={clsx("text-ink-2", selected ? "bg-selected" : "hover:bg-hover")}
    >
      <td className={clsx(cell, "font-machine")} title={start}>
        <button type="button" tabIndex={-1} className="text-ink-1">
          {start.slice(5, 10)} {start.slice(11, 19)}
        </button>
      </td>
      <td className={cell}>
        <DirectionMark
          direction={direction === "in" ? "inbound" : "outbound"}
          name={direction === "in" ? "Receive" : "Send"}
        />
      </td>
      <td className={cell}>
        <span className="flex items-center gap-1.5">
          <span className="inline-flex w-3.5">
            {mark ? <SeverityMark severity={mark} size={14} /> : null}
          </span>
          {verdictWords[verdict]}
        </span>
      </td>
      <td className={clsx(cell, "font-machine")} title={cause}>
        {cause === "none" ? "" : cause}
      </td>
      <td className={clsx(cell, "text-ink-1")} title={connector}>
        {connector}
      </td>
      <td className={clsx(cell, "font-machine")} title={remote}>
        {remote || "none"}
      </td>
      <td className={clsx(cell, "font-machine")} title={lastReply}>
        {lastReply}
      </td>
    </tr>
  );
}

/** Stands for the rows that are out of view. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns.length} style={{ height }} />
    </tr>
  );
}
