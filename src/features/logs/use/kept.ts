import { useState } from "react";
import type { LogsOutcome } from "../../../workers/logs.protocol";

const all = new WeakMap<LogsOutcome, Map<string, unknown>>();

/** A state that is still there when a person comes back from another tab, for as long as the same logs are shown. */
export function useKept<T>(
  outcome: LogsOutcome,
  name: string,
  first: T,
): readonly [T, (next: T) => void] {
  const values = all.get(outcome) ?? new Map<string, unknown>();
  all.set(outcome, values);
  const [, draw] = useState(0);
  const value = values.has(name) ? (values.get(name) as T) : first;
  return [
    value,
    (next) => {
      values.set(name, next);
      draw((count) => count + 1);
    },
  ];
}
