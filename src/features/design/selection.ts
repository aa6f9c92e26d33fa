import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useRef } from "react";

/** What of the workspace is selected, and how it is shown. It stands in the URL, so that a reload shows the same screen. */
export interface Selection {
  /** Id of a connector or server, or the name of a part; undefined = the organisation. */
  readonly at?: string | undefined;
  /** Group of the form. */
  readonly group?: string | undefined;
  /** Parameter in focus, whose lines are lit. */
  readonly field?: string | undefined;
  /** Pane on a narrow page. */
  readonly pane?: string | undefined;
  /** Tab of the dock. */
  readonly dock?: string | undefined;
  /** `table` shows the chart as a table. */
  readonly view?: string | undefined;
  readonly lens?: string | undefined;
}

/** The selection and the way to change it; a mere change of field replaces the entry in the history. */
export function useSelection(): readonly [Selection, (next: Partial<Selection>) => void] {
  const selection = useSearch({ strict: false }) as Selection;
  const navigate = useNavigate();
  const latest = useRef(selection);
  latest.current = selection;
  const select = useCallback(
    (next: Partial<Selection>) => {
      void navigate({
        to: "/design",
        search: cleaned({ ...latest.current, ...next }),
        replace: !("at" in next),
      });
    },
    [navigate],
  );
  return [selection, select];
}

/** A selection as a URL holds it: only what is said. */
const cleaned = (selection: Selection): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(selection).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
