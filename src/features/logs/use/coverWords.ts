import { countText } from "../../../components/sizeText";
import type { Cover } from "../../../core/logs";

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** How far the log looks back, and what it can therefore not know: the reason for care before ranges are narrowed. */
export function coverWords({ first, last, days, silent }: Cover): readonly string[] {
  if (days === 0) return [];
  const reach =
    days === 1
      ? `The log covers ${day(first)} alone.`
      : `The log covers ${days} days, ${day(first)} to ${day(last)}.`;
  const seldom =
    days < 7
      ? "Who comes once a week may not be in it."
      : days < 31
        ? "Who comes once a month may not be in it."
        : "Who comes less than once a month may not be in it.";
  const gap =
    silent > 0
      ? [
          `Of these, ${countText(silent, "day")} ${silent === 1 ? "has" : "have"} no session: logs of ${silent === 1 ? "it" : "them"} may be missing.`,
        ]
      : [];
  return [`${reach} ${seldom}`, ...gap];
}
