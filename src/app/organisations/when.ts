const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** `14:02` today, `12 Mar 2026` before. */
export function when(time: number, now: number): string {
  const date = new Date(time);
  return day.format(date) === day.format(new Date(now)) ? clock.format(date) : day.format(date);
}
