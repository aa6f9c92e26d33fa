import { useEffect, useMemo } from "react";
import type { SessionSort } from "../../../core/logs";
import { useLocalKeys } from "../../../ui/commands/localKeys";
import { Spacer, useTableWindow } from "../../../ui/tableWindow";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { Head, Row } from "./SessionTableParts";
import { tableKeys } from "./tableKeys";
import { useColumns } from "./useColumns";
import { useRows } from "./useSessions";
import { useTableKeys } from "./useTableKeys";

const rowHeight = 26;
/** A browser draws no list that is higher than some ten million pixels. */
export const mostRows = 300_000;

interface Props {
  readonly outcome: LogsOutcome;
  readonly list: Uint32Array;
  readonly sort: SessionSort;
  readonly onSort: (sort: SessionSort) => void;
  readonly selected: number | undefined;
  /** Shows a session beside the table; where there is no room for both, opening goes there. */
  readonly onSelect: (number: number) => void;
  readonly onOpen: (number: number) => void;
}

/** Sessions, one a row; only those in view are fetched and drawn. Keys go from one to the next, and copy. */
export function SessionTable(props: Props) {
  const { outcome, list, sort, onSort, selected, onSelect, onOpen } = props;
  const { columns } = useColumns();
  const { scroller, items, before, after, virtual } = useTableWindow({
    ...{ count: Math.min(list.length, mostRows), rowHeight },
  });
  const rows = useRows(outcome, list, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const here = useMemo(
    () => (selected === undefined ? -1 : list.indexOf(selected)),
    [list, selected],
  );
  useEffect(() => {
    if (here >= 0 && here < mostRows) virtual.scrollToIndex(here);
  }, [here, virtual]);
  useLocalKeys(tableKeys);
  const { cell, onKeyDown } = useTableKeys({
    ...{ list, here, columns, onSelect, onOpen },
    row: selected === undefined ? undefined : rows.get(selected),
  });
  return (
    <section
      ref={scroller}
      aria-label="Sessions, row by row"
      data-region-stop
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="focus-inside min-h-60 flex-1 overflow-auto bg-raised"
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
                cell={number === selected ? cell : undefined}
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
