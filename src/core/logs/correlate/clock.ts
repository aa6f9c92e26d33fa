import { day } from "../../values";
import type { Missing } from "../traces/stamp";

export const minute = 60_000;
export const quarter = 15 * minute;

/** Offsets of zones, in minutes (K1). */
export const leastOffset = -12 * 60;
export const mostOffset = 14 * 60;

/**
 * How far a time of a trace is moved before its offset counts: whole days where its date is not in the line,
 * years where its year is not, any time where it counts from its first packet.
 */
export type Base = number;

/** A time moved by a base. */
export function moved(time: number, missing: Missing | undefined, base: Base): number {
  if (missing !== "year") return time + base;
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() + base);
}

/** The base that brings a time nearest to another. */
export function baseNear(time: number, missing: Missing | undefined, near: number): Base {
  if (missing === "day") return Math.round((near - time) / day) * day;
  if (missing === "start") return near - time;
  if (missing === undefined) return 0;
  const year = new Date(near).getUTCFullYear() - new Date(time).getUTCFullYear();
  const distance = (base: Base): number => Math.abs(moved(time, missing, base) - near);
  return [year - 1, year, year + 1].reduce((best, each) =>
    distance(each) < distance(best) ? each : best,
  );
}
