import { Usage } from "./arguments";

/** The day after --today, YYYY-MM-DD; undefined where none is given. Throws Usage for what is no day. */
export function readDay(text: string | undefined): string | undefined {
  if (text !== undefined && !isDay(text))
    throw new Usage(`--today takes a day as YYYY-MM-DD, not ${text}.`);
  return text;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
