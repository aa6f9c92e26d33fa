import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, useMemo, useRef, useState } from "react";
import { byName } from "../../core/model";
import { SeverityMark } from "../../ui/SeverityMark";
import { Spacer } from "../../ui/tableWindow";
import { type Badge, problemsText } from "../FlowChart/NodeShell";

export interface Column<R> {
  readonly id: keyof R & string;
  readonly head: string;
  /** Share of the width. */
  readonly width: number;
  /** A machine reads it: set in mono. */
  readonly machine?: boolean;
  /** The parameter that a click on a cell leads to. */
  readonly parameter?: string;
}

interface Path {
  readonly key: string;
  readonly connector: string;
  readonly name: string;
}

export interface PathTableProps<R extends Path> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Share of the height. */
  readonly share: number;
  readonly badgeOf: (connector: string) => Badge | undefined;
  readonly lit: ReadonlySet<string> | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (connector: string, parameter?: string) => void;
}

interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

const rowHeight = 26;
const headHeight = 28;
/** From so many rows on only those in view are in the page. */
const manyRows = 100;

/** One table of paths: sortable, virtual, the row of the selected connector marked. */
export function PathTable<R extends Path>(props: PathTableProps<R>) {
  const { caption, columns, rows, share, badgeOf } = props;
  const [sorting, setSorting] = useState<Sorting>();
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => sort(rows, sorting), [rows, sorting]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    initialRect: { width: 760, height: 300 },
  });
  const few = sorted.length <= manyRows;
  const items = few ? sorted.map((_, index) => ({ index })) : virtual.getVirtualItems();
  const shown = items.length * rowHeight;
  const before = few ? 0 : (items[0]?.index ?? 0) * rowHeight;
  const after = few ? 0 : virtual.getTotalSize() - before - shown;
  const whole = columns.reduce((sum, { width }) => sum + width, 1);
  return (
    <section
      ref={scroller}
      className="min-h-24 min-w-0 overflow-auto border-t border-line-2 first:border-t-0"
      style={{ flex: `${share} 1 0` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      aria-label={caption}
    >
      <table
        aria-label={caption}
        aria-rowcount={sorted.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-small"
        style={{ minWidth: whole * 84 }}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, head }) => (
              <Head key={id} id={id} text={head} sorting={sorting} onSort={setSorting} />
            ))}
            <th scope="col" className={headLook}>
              <span className="px-2">Problems</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} span={columns.length + 1} />
          {items.map(({ index }) => {
            const row = sorted[index];
            if (!row) return null;
            const badge = badgeOf(row.connector);
            return (
              <PathRow
                key={row.key}
                row={row}
                columns={columns as readonly Column<Path>[]}
                index={index}
                selected={row.connector === props.selected}
                dim={props.lit !== undefined && !props.lit.has(row.connector)}
                severity={badge?.severity}
                problems={badge?.count ?? 0}
                onSelect={props.onSelect}
              />
            );
          })}
          <Spacer height={after} span={columns.length + 1} />
        </tbody>
      </table>
      {rows.length === 0 ? <p className="p-3 text-small text-ink-3">No path here.</p> : null}
    </section>
  );
}

const headLook =
  "sticky top-0 z-sticky h-7 truncate border-b border-line-2 bg-sunken text-left text-micro text-ink-3";

function Head({
  id,
  text,
  sorting,
  onSort,
}: {
  id: string;
  text: string;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
}) {
  const own = sorting?.by === id ? sorting : undefined;
  const next = own ? (own.down ? undefined : { by: id, down: true }) : { by: id, down: false };
  return (
    <th
      scope="col"
      aria-sort={own ? (own.down ? "descending" : "ascending") : "none"}
      className={headLook}
    >
      <button
        type="button"
        className="flex h-7 w-full items-center gap-1 px-2 hover:text-ink-1"
        onClick={() => onSort(next)}
      >
        <span className="truncate">{text}</span>
        {own ? (
          own.down ? (
            <ArrowDown size={12} aria-hidden />
          ) : (
            <ArrowUp size={12} aria-hidden />
          )
        ) : null}
      </button>
    </th>
  );
}

interface PathRowProps {
  readonly row: Path;
  readonly columns: readonly Column<Path>[];
  readonly index: number;
  readonly selected: boolean;
  readonly dim: boolean;
  readonly severity: Badge["severity"] | undefined;
  readonly problems: number;
  readonly onSelect: (connector: string, parameter?: string) => void;
}

/** One path; a click on a cell leads to the parameter that it shows. */
const PathRow = memo(function PathRow(props: PathRowProps) {
  const { row, columns, index, selected, dim, severity, problems, onSelect } = props;
  const cell = "h-6.5 border-b border-line-1 p-0 group-aria-[current]:bg-selected";
  const fields: Readonly<Record<string, string>> = { ...row };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={selected || undefined}
      className={clsx("group hover:bg-hover", dim ? "text-ink-3" : "text-ink-2")}
    >
      {columns.map(({ id, machine, parameter }, at) => (
        <td
          key={id}
          className={clsx(
            cell,
            at === 0 && "group-aria-[current]:shadow-[inset_2px_0_var(--selection-bar)]",
          )}
        >
          <button
            type="button"
            title={fields[id]}
            tabIndex={id === "name" ? 0 : -1}
            aria-pressed={id === "name" ? selected : undefined}
            className={clsx(
              "block h-6 w-full truncate px-2 text-left outline-offset-[-2px]",
              machine && "font-machine",
              id === "name" && !dim && "text-ink-1",
            )}
            onClick={() => onSelect(row.connector, parameter)}
          >
            {fields[id]}
          </button>
        </td>
      ))}
      <td className={cell}>
        {severity ? (
          <span className="flex items-center gap-1 px-2">
            <SeverityMark severity={severity} size={14} name={problemsText(severity, problems)} />
            <span aria-hidden>{problems}</span>
          </span>
        ) : null}
      </td>
    </tr>
  );
});

function sort<R extends Path>(rows: readonly R[], sorting: Sorting | undefined): readonly R[] {
  if (!sorting) return rows;
  const by = sorting.by as keyof R;
  const sign = sorting.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * byName(String(a[by]), String(b[by])));
}
