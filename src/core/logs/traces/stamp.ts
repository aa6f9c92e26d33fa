/** What of the date is not in the line and is taken from elsewhere: the year, the day, or all but the seconds since a start. */
export type Missing = "year" | "day" | "start";

/** A time as a line has it. */
export interface Stamp {
  /** Milliseconds since 1970, the clock read as if it were UTC. Without a year it lies in 2000, without a day on 1970-01-01. */
  readonly time: number;
  readonly missing?: Missing;
  /** Minutes that the clock is ahead of UTC, where the line says it. */
  readonly zone?: number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A leap year, so that every day of any year can be told. */
export const yearless = 2000;

const iso =
  /(?<!\d)(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:\s?(Z|UTC|[+-]\d\d:?\d\d)\b)?/;
const bsd =
  /(?<![A-Za-z])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s{1,2}(\d{1,2})(?:\s(\d{4}))?\s(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:\s(UTC|GMT)\b)?/gi;

/** The time in a text that says most: with a zone before one with a year before one without; undefined where there is none. */
export function stampIn(text: string): Stamp | undefined {
  const found = [isoStamp(text), ...[...text.matchAll(bsd)].map(bsdStamp)];
  return found
    .filter((each) => each !== undefined)
    .sort((one, other) => rank(one) - rank(other))[0];
}

const rank = ({ zone, missing }: Stamp): number =>
  zone !== undefined ? 0 : missing === undefined ? 1 : 2;

function isoStamp(text: string): Stamp | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, part, zone] = found;
  const time = timeOf(Number(year), Number(month), Number(day), Number(hour), minute, second, part);
  if (time === undefined) return undefined;
  return zone === undefined ? { time } : { time, zone: zoneOf(zone) };
}

function bsdStamp(found: RegExpMatchArray): Stamp | undefined {
  const [, name, day, year, hour, minute, second, part, zone] = found;
  const time = timeOf(
    year === undefined ? yearless : Number(year),
    monthOf(name ?? ""),
    Number(day),
    Number(hour),
    minute,
    second,
    part,
  );
  if (time === undefined) return undefined;
  if (year === undefined) return { time, missing: "year" };
  return zone === undefined ? { time } : { time, zone: 0 };
}

/** 1 for `Jan`, 0 for no month. */
export const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) + 1;

/** Milliseconds since 1970; undefined where there is no such day or hour. What is finer than a millisecond is dropped. */
export function timeOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: string | undefined,
  second: string | undefined,
  part = "",
): number | undefined {
  const [min, sec] = [Number(minute), Number(second)];
  const start = Date.UTC(year, month - 1, day);
  const read = new Date(start);
  const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && year >= 1970;
  if (!exists || !(hour < 24 && min < 60 && sec < 61)) return undefined;
  return start + ((hour * 60 + min) * 60 + sec) * 1000 + Number(part.padEnd(3, "0").slice(0, 3));
}

function zoneOf(text: string): number {
  if (text === "Z" || text === "UTC") return 0;
  const sign = text.startsWith("-") ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2)));
}
