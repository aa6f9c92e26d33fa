/** The day of a time where the person is, YYYY-MM-DD. */
export function dayOf(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The day that was worked out last, and when it ends: panes ask by the thousand at each key press. */
let known = { day: "", from: 0, until: 0 };

/** The day of the person at the screen: rules about dates go by it. */
export function today(): string {
  const now = Date.now();
  if (now >= known.from && now < known.until) return known.day;
  const time = new Date(now);
  const [year, month, day] = [time.getFullYear(), time.getMonth(), time.getDate()];
  known = {
    day: dayOf(time),
    from: new Date(year, month, day).getTime(),
    until: new Date(year, month, day + 1).getTime(),
  };
  return known.day;
}
