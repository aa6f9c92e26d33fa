import { grouped } from "../../../ui/grouped";
import { SearchField } from "../../../ui/SearchField";
import { Segmented } from "../../../ui/Segmented";
import { useAhead } from "../../../ui/useAhead";
import { ChartOverTime } from "../chart/ChartOverTime";
import { ExportMenu } from "../exports/ExportMenu";
import { FilterChips } from "../filter/FilterChips";
import { TimeField } from "../filter/TimeField";
import type { PaneProps } from "../pane";
import { NoSession } from "../session/NoSession";
import { useFacets } from "../useAnswer";
import { ColumnsMenu } from "./ColumnsMenu";
import { mostRows, SessionTable } from "./SessionTable";

/** The sessions that the filters let through, and the way to save them. */
export function SessionsPane({ outcome, list, busy, view, change, onOpen }: PaneProps) {
  const { way, text } = view.filter;
  const counts = useFacets(outcome, view.filter);
  return (
    <>
      <h2 className="sr-only">Sessions</h2>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line-1 bg-panel px-3 py-1.5">
        <Segmented
          aria-label="Direction"
          value={way?.length === 1 ? (way[0] ?? "all") : "all"}
          onChange={(way) => change({ way: way === "all" ? null : way })}
          options={[
            { value: "all", label: "All" },
            { value: "in", label: "Receive" },
            { value: "out", label: "Send" },
          ]}
        />
        <TimeField filter={view.filter} known={counts?.first ?? 0} change={change} />
        <Search text={text ?? ""} onChange={(find) => change({ find })} />
        <FilterChips filter={view.filter} change={change} />
      </div>
      <ChartOverTime outcome={outcome} view={view} change={change} />
      {list && list.length > 0 ? (
        <SessionTable
          outcome={outcome}
          list={list}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          selected={view.at}
          onSelect={(at) => change({ at })}
          onOpen={onOpen}
        />
      ) : null}
      {list?.length === 0 && !busy ? (
        <NoSession outcome={outcome} counts={counts} filter={view.filter} change={change} />
      ) : null}
      <div className="mt-auto flex shrink-0 flex-wrap items-center gap-2 border-t border-line-2 bg-panel px-3 py-1 text-small text-ink-3">
        <span className="mr-auto">
          {busy
            ? `Searching ${grouped.format(outcome.sessions)} sessions`
            : `${grouped.format(list?.length ?? 0)} of ${grouped.format(outcome.sessions)} sessions`}
          {list && list.length > mostRows
            ? `; the first ${grouped.format(mostRows)} are listed, all are saved`
            : ""}
        </span>
        <ColumnsMenu />
        <ExportMenu list={list} selected={view.at} busy={busy} />
      </div>
    </>
  );
}

interface SearchProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function Search({ text, onChange }: SearchProps) {
  const [typed, setTyped] = useAhead({
    shown: text,
    write: (next) => {
      onChange(next);
      return undefined;
    },
  });
  return (
    <SearchField
      name="Address, code, text, connector"
      className="ml-auto max-w-64 min-w-40 flex-1 max-tablet:max-w-none max-tablet:min-w-full"
      value={typed}
      onChange={setTyped}
    />
  );
}
