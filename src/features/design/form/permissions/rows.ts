import type { Permission } from "../../../../core/model";

/** One right of one account, allowed or denied; what a row of the form shows. */
export interface PermissionRow {
  readonly user: string;
  readonly right: string;
  readonly deny: boolean;
}

/** One row a right, in the order in which they are kept. */
export const rowsOf = (permissions: readonly Permission[]): readonly PermissionRow[] =>
  permissions.flatMap(({ user, rights, deny }) => rights.map((right) => ({ user, right, deny })));

/** Rows as they are kept: neighbours of one account are one entry. */
export function permissionsOf(rows: readonly PermissionRow[]): readonly Permission[] {
  const all: { user: string; rights: string[]; deny: boolean }[] = [];
  for (const { user, right, deny } of rows) {
    const last = all.at(-1);
    if (last && last.user === user && last.deny === deny) last.rights.push(right);
    else all.push({ user, rights: [right], deny });
  }
  return all;
}

/** The rows of one account, each with its index among all; accounts come in the order of their first row. */
export interface AccountRows {
  readonly user: string;
  readonly rows: readonly { readonly row: PermissionRow; readonly index: number }[];
}

export function accountsOf(rows: readonly PermissionRow[]): readonly AccountRows[] {
  const found = new Map<string, { user: string; rows: { row: PermissionRow; index: number }[] }>();
  rows.forEach((row, index) => {
    const key = row.user.toLowerCase();
    const account = found.get(key) ?? { user: row.user, rows: [] };
    account.rows.push({ row, index });
    found.set(key, account);
  });
  return [...found.values()];
}

const same = (a: PermissionRow, b: PermissionRow): boolean =>
  a.user.toLowerCase() === b.user.toLowerCase() &&
  a.right.toLowerCase() === b.right.toLowerCase() &&
  a.deny === b.deny;

export const holds = (rows: readonly PermissionRow[], row: PermissionRow): boolean =>
  rows.some((each) => same(each, row));

/** With a row more, behind the others of its account; the same rows where it is there already. */
export function withRow(
  rows: readonly PermissionRow[],
  row: PermissionRow,
): readonly PermissionRow[] {
  if (holds(rows, row)) return rows;
  const isHis = (each: PermissionRow) => each.user.toLowerCase() === row.user.toLowerCase();
  const at = rows.findLastIndex(isHis) + 1 || rows.length;
  const user = rows.find(isHis)?.user ?? row.user;
  return [...rows.slice(0, at), { ...row, user }, ...rows.slice(at)];
}

/** With another right, or the other answer, in a row; it goes where that is there already. */
export function withChange(
  rows: readonly PermissionRow[],
  index: number,
  change: Partial<Omit<PermissionRow, "user">>,
): readonly PermissionRow[] {
  const before = rows[index];
  if (!before) return rows;
  const next = { ...before, ...change };
  const isThere = rows.some((each, at) => at !== index && same(each, next));
  return isThere ? without(rows, [index]) : rows.map((each, at) => (at === index ? next : each));
}

export const without = (
  rows: readonly PermissionRow[],
  indices: readonly number[],
): readonly PermissionRow[] => rows.filter((_, index) => !indices.includes(index));

/** All rows of an account under another name; rights that the other has already are not doubled. */
export function renamed(
  rows: readonly PermissionRow[],
  user: string,
  to: string,
): readonly PermissionRow[] {
  const next: PermissionRow[] = [];
  for (const row of rows) {
    const each = row.user.toLowerCase() === user.toLowerCase() ? { ...row, user: to } : row;
    if (!holds(next, each)) next.push(each);
  }
  return next;
}

/** `1 added, 2 removed`; undefined where nothing differs. */
export function differenceOf(
  rows: readonly PermissionRow[],
  was: readonly PermissionRow[],
): string | undefined {
  const added = rows.filter((each) => !holds(was, each)).length;
  const removed = was.filter((each) => !holds(rows, each)).length;
  const parts = [added > 0 ? `${added} added` : "", removed > 0 ? `${removed} removed` : ""];
  return parts.filter(Boolean).join(", ") || undefined;
}
