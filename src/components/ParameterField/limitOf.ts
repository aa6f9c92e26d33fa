import type { Parameter } from "../../core/catalogue";

/**
 * The number that a value gets when *Unlimited* is taken away: the first default that is one, so that
 * a click never leaves a server with a limit that nobody would choose; else the least that is allowed.
 */
export function limitOf({ defaults, kind }: Parameter): number {
  for (const { value } of defaults) if (typeof value === "number") return value;
  const least = kind.list ? undefined : kind.min;
  return Math.max(least ?? 1, 1);
}
