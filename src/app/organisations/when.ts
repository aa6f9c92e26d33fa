let days: Intl.DateTimeFormat | undefined;

/** `14:02` today, `12 Mar 2026` before. A format of dates takes long to make, and today does without. */
export function when(time: number, now: number): string {
  const date = new Date(time);
  if (date.toDateString() === new Date(now).toDateString())
    return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  days ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return days.format(date);
}

const twoDigits = (part: number): string => String(part).padStart(2, "0");
