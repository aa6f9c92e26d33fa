/** How a session went (log-formats.md 4); the order is that of the numbers they are kept as. */
export const verdicts = [
  "open",
  "failed",
  "delivered",
  "partial",
  "rejected",
  "deferred",
  "aborted",
  "probe",
] as const;

export type Verdict = (typeof verdicts)[number];

/** What was seen of a session, in order. Places are those of its rows; -1 where there is none. */
export interface Seen {
  readonly ended: boolean;
  /** MAIL FROM was given. */
  readonly began: boolean;
  /** AUTH was given, and no QUIT after it. */
  readonly signedIn: boolean;
  readonly accepted: number;
  /** The first row that stopped the set-up. */
  readonly stop: number;
  /** The last refusal of a message, of a recipient, or of a command in their place, and its code. */
  readonly refusal: number;
  readonly refusalCode: number;
  readonly close: number;
}

/** The verdict of a session, the first that fits, and the place of the row that decides. */
export function verdictOf(seen: Seen): { readonly verdict: Verdict; readonly place: number } {
  const { ended, began, accepted, stop, refusal, refusalCode } = seen;
  if (!ended) return { verdict: "open", place: refusal >= 0 ? refusal : began ? -1 : stop };
  if (!began && stop >= 0) return { verdict: "failed", place: stop };
  if (accepted > 0)
    return refusal < 0
      ? { verdict: "delivered", place: -1 }
      : { verdict: "partial", place: refusal };
  if (refusal >= 0)
    return { verdict: refusalCode >= 500 ? "rejected" : "deferred", place: refusal };
  if (began || seen.signedIn) return { verdict: "aborted", place: seen.close };
  return { verdict: "probe", place: -1 };
}
