import type { ListKind } from "../../core/catalogue";
import { type Complaint, contains, parseRange, sizeOf } from "../../core/values";

/** One row of a list as it stands: read or not, and whether it adds anything to the rows above. */
export interface Row {
  readonly text: string;
  /** Canonical item, where the text can be read. */
  readonly item: string | undefined;
  readonly complaint: Complaint | undefined;
  /** 0-based row that holds the same item. */
  readonly twin: number | undefined;
  /** 0-based row whose range holds this one. */
  readonly within: number | undefined;
  readonly hint: string;
}

/** Judges the rows of a list: text, complaint, twins and, for ranges, containment. Linear but for small lists. */
export function judge(kind: ListKind, texts: readonly string[]): readonly Row[] {
  const first = new Map<string, number>();
  const rows = texts.map((text, index): Row => {
    const read = text.trim() === "" ? undefined : kind.parseItem(text);
    const item = read?.ok ? read.value : undefined;
    const key = item?.toLowerCase();
    const twin = key === undefined ? undefined : first.get(key);
    if (key !== undefined && twin === undefined) first.set(key, index);
    return {
      text,
      item,
      complaint: read && !read.ok ? read.complaint : undefined,
      twin,
      within: undefined,
      hint: item === undefined ? "" : kind.hint(item),
    };
  });
  return kind.type === "ranges" && texts.length <= most ? contained(rows) : rows;
}

/** Above this many rows containment is the linter's business, not a keystroke's. */
const most = 100;

function contained(rows: readonly Row[]): readonly Row[] {
  const ranges = rows.map(({ item }) => {
    const read = item === undefined ? undefined : parseRange(item);
    return read?.ok ? read.value : undefined;
  });
  return rows.map((row, index) => {
    const range = ranges[index];
    if (!range || row.twin !== undefined) return row;
    const within = ranges.findIndex(
      (other, at) =>
        other !== undefined &&
        at !== index &&
        rows[at]?.twin === undefined &&
        contains(other, range) &&
        sizeOf(other) > sizeOf(range),
    );
    return within < 0 ? row : { ...row, within };
  });
}

/** The foot of a list of ranges: addresses in all (twins and contained rows add none), rows that add none. */
export function total(rows: readonly Row[]): { addresses: bigint; idle: number } {
  let addresses = 0n;
  let idle = 0;
  for (const { item, twin, within } of rows) {
    if (item === undefined) continue;
    if (twin !== undefined || within !== undefined) {
      idle += 1;
      continue;
    }
    const read = parseRange(item);
    if (read.ok) addresses += sizeOf(read.value);
  }
  return { addresses, idle };
}
