import { clip } from "./clip";
import type { Complaint } from "./complaint";
import { type Parsed, read, refused } from "./parsed";
import { at, type Piece, trimmed } from "./place";

/** The largest number of whole days in a .NET TimeSpan. */
const mostDays = 10_675_198;

/**
 * Reads a time span as .NET does, to its canonical form `d.hh:mm:ss`, with a fraction of a second only
 * where there is one: `0:10` is ten minutes, `5` is five days, `24:00:00` is 24 days.
 */
export function parseDuration(text: string): Parsed<string> {
  const piece = trimmed(text);
  if (/^-\d/.test(piece.text))
    return refused({
      code: "span-negative",
      what: "A time span here is never negative.",
      mend: "Take the minus sign away.",
      at: { start: piece.start, length: 1 },
    });
  const parts =
    /^(?:(\d{1,8})([.:]))??(?:(\d{1,8}):(\d{1,8})(?::(\d{1,8})(?:\.(\d{1,7}))?)?|(\d{1,8}))$/.exec(
      piece.text,
    );
  if (!parts) return noSpan(piece);
  const [, before, mark, first, second, third, fraction = "", days] = parts;
  if (days !== undefined)
    return before === undefined ? whole(piece, [Number(days), 0, 0, 0]) : noSpan(piece);
  const [a, b, c] = [Number(first), Number(second), Number(third ?? 0)];
  if (before !== undefined) {
    // `d:hh:mm` would be hours, minutes and seconds: the days need a dot, or seconds after them.
    if (mark === ":" && third === undefined) return noSpan(piece);
    return whole(piece, [Number(before), a, b, c], fraction);
  }
  // What cannot be hours is days, as .NET tries one form after the other.
  if (a > 23 && b <= 23 && c <= 59 && third !== undefined && fraction === "")
    return whole(piece, [a, b, c, 0], "", hoursMeant(piece, a, b, c));
  return whole(piece, [0, a, b, c], fraction);
}

type Clock = readonly [days: number, hours: number, minutes: number, seconds: number];

function whole(piece: Piece, clock: Clock, fraction = "", note?: Complaint): Parsed<string> {
  const [days, hours, minutes, seconds] = clock;
  if (days > mostDays || hours > 23 || minutes > 59 || seconds > 59) return overflow(piece, clock);
  return read(print(clock, fraction.replace(/0+$/, "")), note);
}

function print([days, ...time]: Clock, fraction = ""): string {
  const text = time.map((each) => String(each).padStart(2, "0")).join(":");
  return `${days > 0 ? `${days}.` : ""}${text}${fraction && `.${fraction}`}`;
}

/** The canonical span of whole seconds. */
export function durationOf(seconds: number): string {
  const at = (worth: number, within: number) => Math.floor(seconds / worth) % within;
  return print([Math.floor(seconds / 86_400), at(3600, 24), at(60, 60), seconds % 60]);
}

function overflow(piece: Piece, [days, hours, minutes, seconds]: Clock): Parsed<never> {
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return refused({
    code: "span-overflow",
    what: `${clip(piece.text)} has too many hours, minutes or seconds for .NET.`,
    mend: "Hours go to 23, minutes and seconds to 59; days stand before a dot.",
    at: at(piece),
    ...(days <= mostDays && total < mostDays * 86_400 ? { instead: durationOf(total) } : {}),
  });
}

const hoursMeant = (piece: Piece, hours: number, minutes: number, seconds: number): Complaint => ({
  code: "span-days",
  what: `${clip(piece.text)} is ${hours} days: .NET takes more than 23 hours for days.`,
  mend: "Write days before a dot, then hours.",
  at: at(piece),
  ...(minutes <= 59 && seconds <= 59
    ? { instead: durationOf((hours * 60 + minutes) * 60 + seconds) }
    : {}),
});

const words: readonly (readonly [RegExp, number])[] = [
  [/^s(ec(ond)?s?)?$/i, 1],
  [/^m(in(ute)?s?)?$/i, 60],
  [/^h((ou)?rs?)?$/i, 3600],
  [/^d(ays?)?$/i, 86_400],
];

function noSpan(piece: Piece): Parsed<never> {
  const [, number = "", unit = ""] = /^(\d{1,6})\s*([a-z]{1,8})$/i.exec(piece.text) ?? [];
  const worth = words.find(([word]) => word.test(unit))?.[1];
  return refused({
    code: "span-none",
    what: piece.text === "" ? "A time span is missing." : `${clip(piece.text)} is no time span.`,
    mend: "Write hours:minutes:seconds, 00:10:00, with days before a dot: 1.00:00:00.",
    at: at(piece),
    ...(worth === undefined ? {} : { instead: durationOf(Number(number) * worth) }),
  });
}

/** Length of a canonical span in seconds, with its fraction; NaN for other text. */
export function durationSeconds(span: string): number {
  const parts = /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/.exec(span);
  if (!parts) return Number.NaN;
  // Days are carried into hours, hours into minutes, minutes into seconds.
  return parts
    .slice(1)
    .reduce((sum, each, at) => sum * (at === 1 ? 24 : 60) + Number(each ?? 0), 0);
}

/** A canonical span in words: `10 minutes`, `1 day 2 hours`, `0 seconds`. */
export function showDuration(span: string): string {
  const parts = /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/.exec(span);
  if (!parts) return span;
  const named = ["day", "hour", "minute", "second"].flatMap((name, index) => {
    const amount = Number(parts[index + 1] ?? 0);
    return amount === 0
      ? []
      : [
          `${amount.toLocaleString("en-US", { maximumFractionDigits: 7 })} ${name}${amount === 1 ? "" : "s"}`,
        ];
  });
  return named.join(" ") || "0 seconds";
}
