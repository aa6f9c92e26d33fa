import { useMemo } from "react";
import { usePreference } from "../../../workspace/preferences";
import { type SessionColumn, sessionColumns } from "./sessionColumns";

const usual: readonly string[] = sessionColumns.filter(({ shown }) => shown).map(({ id }) => id);

interface ChosenColumns {
  /** In the order of the table; never none. */
  readonly columns: readonly SessionColumn[];
  readonly isUsual: boolean;
  readonly toggle: (id: string) => void;
  readonly reset: () => void;
}

/** The columns that someone chose on this machine. */
export function useColumns(): ChosenColumns {
  const [kept, set] = usePreference<readonly string[]>("logs.table.columns", usual);
  return useMemo(() => {
    const wanted = new Set(Array.isArray(kept) ? kept : usual);
    const chosen = sessionColumns.filter(({ id }) => wanted.has(id));
    const columns =
      chosen.length > 0 ? chosen : sessionColumns.filter(({ id }) => usual.includes(id));
    const ids = columns.map(({ id }) => id);
    return {
      columns,
      isUsual: ids.length === usual.length && ids.every((id) => usual.includes(id)),
      toggle: (id) => {
        const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
        if (next.length > 0) set(next);
      },
      reset: () => set(usual),
    };
  }, [kept, set]);
}
