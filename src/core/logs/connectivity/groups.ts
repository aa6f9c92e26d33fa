import { ascending } from "../../values";
import { failure } from "../causes/failures";
import type { ConnectivityFailure } from "./failure";

/** Connections and look-ups that failed alike, as connectivity logs tell. */
export interface FailureGroup {
  readonly destination: string;
  readonly address: string | null;
  readonly port: number | null;
  readonly winsock: number | null;
  readonly cause: string;
  readonly meaning?: string;
  readonly count: number;
}

/** Failures of connectivity logs that are alike, as one with their count; the most frequent first. */
export function failureGroups(failures: readonly ConnectivityFailure[]): readonly FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const { file: _, session: __, ...each } of failures) {
    const { destination, address, port, winsock, cause } = each;
    const key = JSON.stringify([destination, address, port, winsock, cause]);
    const known = groups.get(key);
    const meaning = failure(cause)?.meaning;
    groups.set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : { ...each, count: 1, ...(meaning !== undefined && { meaning }) },
    );
  }
  return [...groups.values()].sort(
    (one, other) => other.count - one.count || ascending(one.destination, other.destination),
  );
}
