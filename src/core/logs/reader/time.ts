/** The last day that was read: rows of a log lie within few. */
let cachedKey = -1;
let cachedDay = 0;

/**
 * Milliseconds since 1970 of `yyyy-MM-ddTHH:mm:ss.fffZ`, the only form that the logs have (G15); NaN for
 * all else. More or fewer digits of the fraction, or none, are read too.
 */
export function timeOf(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 20 || bytes[end - 1] !== 90) return Number.NaN;
  const separated =
    bytes[start + 4] === 45 &&
    bytes[start + 7] === 45 &&
    bytes[start + 10] === 84 &&
    bytes[start + 13] === 58 &&
    bytes[start + 16] === 58;
  if (!separated) return Number.NaN;
  const year = pair(bytes, start) * 100 + pair(bytes, start + 2);
  const month = pair(bytes, start + 5);
  const date = pair(bytes, start + 8);
  const hour = pair(bytes, start + 11);
  const minute = pair(bytes, start + 14);
  const second = pair(bytes, start + 17);
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  const since = dayOf(year, month, date);
  const rest = fraction(bytes, start + 19, end - 1);
  return since + ((hour * 60 + minute) * 60 + second) * 1000 + rest;
}

const pair = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

function dayOf(year: number, month: number, date: number): number {
  const key = year * 10_000 + month * 100 + date;
  if (key === cachedKey) return cachedDay;
  const time = Date.UTC(year, month - 1, date);
  const read = new Date(time);
  const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === date && year >= 1601;
  if (!exists) return Number.NaN;
  cachedKey = key;
  cachedDay = time;
  return time;
}

/** `.fff` in milliseconds; what is finer is dropped. */
function fraction(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  if (bytes[start] !== 46 || end - start < 2 || end - start > 8) return Number.NaN;
  let value = 0;
  let unit = 100;
  for (let at = start + 1; at < end; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value += unit >= 1 ? digit * unit : 0;
    unit /= 10;
  }
  return value;
}
