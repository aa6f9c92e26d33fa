import { day } from "../../../core/values";
/** A span of time as it is shown and typed, by UTC; an end that is open is left out. */
export function spanText(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return "";
  if (from === undefined) return `before ${momentText(to as number)}`;
  if (to === undefined) return `from ${momentText(from)}`;
  const [first, last] = [momentText(from), momentText(to)];
  return first.slice(0, 10) === last.slice(0, 10)
    ? `${first} – ${last.slice(11)}`
    : `${first} – ${last}`;
}

/** `2026-05-12 06:10`, with seconds where there are some. */
export function momentText(time: number): string {
  const text = new Date(time).toISOString().replace("T", " ");
  if (text.endsWith(":00.000Z")) return text.slice(0, 16);
  return text.endsWith(".000Z") ? text.slice(0, 19) : text.slice(0, -1);
}

export type Span = { readonly from: number | null; readonly to: number | null };

const moment = String.raw`(?:(\d{4}-\d\d-\d\d)(?:[ T](\d\d?:\d\d(?::\d\d(?:\.\d{1,3})?)?)Z?)?|(\d\d?:\d\d(?::\d\d(?:\.\d{1,3})?)?))`;
const between = new RegExp(`^${moment}\\s*(?:[–—-]|to|until)\\s*${moment}$`, "i");
const open = new RegExp(`^(from|since|after|before|until)\\s+${moment}$`, "i");
const alone = new RegExp(`^${moment}$`);

/**
 * Reads a span: two moments, one with `from` or `before`, a day or a minute by itself. A clock without a date is
 * of the day of `known`, or of the moment before it. Undefined for what is no span, or one that ends before it begins.
 */
export function readSpan(text: string, known: number): Span | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return { from: null, to: null };
  const today = new Date(known).toISOString().slice(0, 10);
  const [, date, clock, bare] = alone.exec(trimmed) ?? [];
  if (date !== undefined || bare !== undefined) {
    const from = timeAt(date ?? today, clock ?? bare);
    const length = (clock ?? bare) === undefined ? day : 60_000;
    return spanOf(from, from === undefined ? undefined : from + length);
  }
  const half = open.exec(trimmed);
  if (half) {
    const time = timeAt(half[2] ?? today, half[3] ?? half[4]);
    if (time === undefined) return undefined;
    return /^[bu]/i.test(half[1] ?? "") ? { from: null, to: time } : { from: time, to: null };
  }
  const both = between.exec(trimmed);
  if (!both) return undefined;
  const first = both[1] ?? today;
  const from = timeAt(first, both[2] ?? both[3]);
  const isDay = both[4] !== undefined && both[5] === undefined;
  const to = timeAt(both[4] ?? first, both[5] ?? both[6]);
  return spanOf(from, to === undefined || !isDay ? to : to + day);
}

function spanOf(from: number | undefined, to: number | undefined): Span | undefined {
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
}

/** The moment by UTC; undefined for the 31st of June and 25 o'clock. */
function timeAt(date: string, clock = "00:00"): number | undefined {
  const time = Date.parse(`${date}T${clock.replace(/^(\d):/, "0$1:")}Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return undefined;
  return time;
}
