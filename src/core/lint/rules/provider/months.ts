/** Whole months from one month or day to another; what lies before counts below zero. */
export function monthsBetween(from: string, to: string): number {
  return countOf(to) - countOf(from);
}

function countOf(time: string): number {
  const [year = 0, month = 1] = time.split("-").map(Number);
  return year * 12 + month - 1;
}

/** First and last day of a month, or the day itself, as YYYY-MM-DD. */
export function daysOf(date: string): { readonly first: string; readonly last: string } {
  const [year = 0, month = 1, day] = date.split("-").map(Number);
  if (day !== undefined) return { first: date, last: date };
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { first: `${date}-01`, last };
}
