import {
  durationOf,
  durationSeconds,
  type Parsed,
  parseDuration,
  read,
  showDuration,
  type Value,
} from "../../values";
import { within } from "./bounds";
import { textGuard } from "./guard";
import type { Raw, ScalarKind } from "./kind";
import { textOf, wrongType } from "./raw";

interface Options {
  /** Seconds. */
  readonly min?: number;
  readonly max?: number;
}

const showSeconds = (seconds: number): string => showDuration(durationOf(seconds));

/** A time span within its bounds, never negative; canonical `d.hh:mm:ss`. */
export function duration({ min = 0, ...rest }: Options): ScalarKind {
  const bounds = { min, ...rest };
  const parse = (text: string): Parsed<Value> => {
    const span = parseDuration(text);
    if (!span.ok) return span;
    const seconds = durationSeconds(span.value);
    const checked = within(span.value, seconds, bounds, showSeconds, durationOf);
    return checked.ok ? span : checked;
  };
  const canonical = (text: string): boolean => {
    const span = parse(text);
    return span.ok && span.value === text;
  };
  const fault = textGuard(canonical, "is no time span in canonical form");
  return {
    ...bounds,
    type: "duration",
    list: false,
    powerShellType: "EnhancedTimeSpan",
    fault,
    parse,
    text: (value) => (value === null ? "" : String(value)),
    coerce(raw: Raw) {
      if (raw === null || raw === "") return read(null);
      const text = textOf(raw);
      return text === null ? wrongType(raw, "a time span") : parse(text);
    },
    show: (value) => (typeof value === "string" ? showDuration(value) : "none"),
    equal: (a, b) => a === b,
    argument: (value) => (typeof value === "string" ? { as: "text", text: value } : { as: "null" }),
  };
}
