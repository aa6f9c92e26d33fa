import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef } from "react";
import type { SessionSort } from "../../../core/logs";
import { Icon } from "../../../ui/Icon";
import type { SessionRow } from "../../../workers/logs.protocol";
import type { SessionColumn } from "./sessionColumns";

interface HeadProps {
  readonly column: SessionColumn;
  readonly sort: SessionSort;
  readonly onSort: (sort: SessionSort) => void;
}

/** The head of a column: it sorts by it. */
export function Head({ column: { label, right, sort: key }, sort, onSort }: HeadProps) {
  const sorted = key !== undefined && sort.by === key;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.down ? "descending" : "ascending") : undefined}
      className={clsx(
        "sticky top-0 z-sticky h-7 border-b border-line-2 bg-sunken px-2 text-micro text-ink-2 max-tablet:h-11",
        right ? "text-right" : "text-left",
      )}
    >
      {key === undefined ? (
        <span className="block truncate">{label}</span>
      ) : (
        <button
          type="button"
          className={clsx(
            "focus-inside flex h-7 w-full items-center gap-1 hover:text-ink-1 max-tablet:h-11",
            right && "justify-end",
          )}
          onClick={() => onSort({ by: key, down: sorted && !sort.down })}
        >
          <span className="truncate">{label}</span>
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
  /** The column that keys are at. */
  readonly cell: string | undefined;
  readonly onOpen: () => void;
}

/** A session in the columns that are chosen; bones until it is known. */
export function Row({ columns, index, row, selected, cell: at, onOpen }: RowProps) {
  const active = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (at !== undefined) active.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [at]);
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
      className={clsx(
        "text-ink-2",
        selected
          ? "row-selected forced-colors:[&>td:first-child]:border-s-4 forced-colors:[&>td:first-child]:border-s-[Highlight]"
          : "hover:bg-hover",
      )}
    >
      {columns.map(({ id, mono, right, value, Cell }, place) => {
        const shown = Cell ? <Cell row={row} /> : value(row);
        return (
          <td
            key={id}
            ref={id === at ? active : undefined}
            className={clsx(
              cell,
              mono && "font-machine",
              right && "text-right",
              id === at && "outline-2 -outline-offset-2 outline-focus",
            )}
            title={value(row)}
          >
            {place === 0 ? (
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
