import { useEffect, useState } from "react";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { SearchField } from "../../ui/SearchField";
import { Segmented } from "../../ui/Segmented";
import { ColumnsMenu } from "./ColumnsMenu";
import { ExportMenu } from "./exports/ExportMenu";
import { FilterChips } from "./FilterChips";
import type { PaneProps } from "./pane";
import { mostRows, SessionTable } from "./SessionTable";
import { noFilter } from "./useView";

const grouped = new Intl.NumberFormat("en-GB");
/** Typing rests so long before the sessions are searched. */
const rest = 250;

/** The sessions that the filters let through, and the way to save them. */
export function SessionsPane({ outcome, list, busy, view, change, onOpen }: PaneProps) {
  const { way, text } = view.filter;
  const clear = () => change(noFilter);
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
        <Search text={text ?? ""} onChange={(find) => change({ find })} />
        <ColumnsMenu />
        <FilterChips filter={view.filter} change={change} />
      </div>
      {list && list.length > 0 ? (
        <SessionTable
          outcome={outcome}
          list={list}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          selected={view.at}
          onOpen={onOpen}
        />
      ) : null}
      {list?.length === 0 && !busy ? (
        <EmptyState
          title={outcome.sessions === 0 ? "No session was read" : "No session fits"}
          actions={outcome.sessions === 0 ? null : <Button onClick={clear}>Clear filters</Button>}
        >
          <p>
            {outcome.sessions === 0
              ? "Add protocol logs of send or receive connectors. What became of each file stands under Files."
              : "Accounts are masked, and what is masked cannot be searched for."}
          </p>
        </EmptyState>
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
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), rest);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <SearchField
      name="Address, code, text, connector"
      className="ml-auto w-64 max-tablet:w-full"
      value={typed}
      onChange={setTyped}
    />
  );
}
