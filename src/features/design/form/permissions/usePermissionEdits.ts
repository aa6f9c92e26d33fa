import { type RefObject, useCallback, useEffect, useRef } from "react";
import { setPermissions } from "../../../../core/edit";
import type { ReceiveConnector } from "../../../../core/model";
import { announce } from "../../../../ui/announce";
import { run } from "../../../../workspace/hooks";
import { focusRow } from "./focusRow";
import {
  type AccountRows,
  type PermissionRow,
  permissionsOf,
  renamed,
  rowsOf,
  withChange,
  without,
  withRow,
} from "./rows";

/** The rows of a connector and what can be done with them, each as one step that undo takes back. */
export function usePermissionEdits(
  { id, name, permissions }: ReceiveConnector,
  body: RefObject<HTMLElement | null>,
) {
  const rows = rowsOf(permissions ?? []);
  const latest = useRef(rows);
  latest.current = rows;
  // A row that goes hands the focus to the one that takes its place, else to the last.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    focusRow(body.current, Math.min(wanted.current, rows.length - 1));
    wanted.current = null;
  });
  const put = useCallback(
    (next: readonly PermissionRow[], label: string) =>
      run(setPermissions({ connector: id, permissions: permissionsOf(next), label })),
    [id],
  );
  const change = useCallback(
    (index: number, to: Partial<Omit<PermissionRow, "user">>) => {
      const row = latest.current[index];
      if (row) put(withChange(latest.current, index, to), `Change a right of ${row.user}`);
    },
    [put],
  );
  const remove = useCallback(
    (index: number) => {
      const row = latest.current[index];
      if (!row) return;
      wanted.current = index;
      put(without(latest.current, [index]), `Take ${row.right} from ${row.user}`);
    },
    [put],
  );
  return {
    rows,
    change,
    remove,
    removeAll({ user, rows: own }: AccountRows): void {
      const going = own.map(({ index }) => index);
      wanted.current = going[0] ?? 0;
      put(without(rows, going), `Take all rights from ${user}`);
    },
    rename(user: string, to: string): void {
      put(renamed(rows, user, to), `Give the rights of ${user} to ${to}`);
    },
    add(row: PermissionRow): void {
      const next = withRow(rows, row);
      if (next === rows) announce(`${row.user} has this right already.`);
      else put(next, `${row.deny ? "Deny" : "Give"} ${row.user} ${row.right}`);
    },
    sayNone(): void {
      wanted.current = 0;
      put([], `Say that ${name} has no rights beside the groups`);
    },
  };
}

export type PermissionEdits = ReturnType<typeof usePermissionEdits>;
