import said from "./failures.json" with { type: "json" };

/** Which way the mail goes that a class speaks of; it does not decide whether the class fits. */
export type FailureDirection = "inbound" | "outbound" | "both";

/** One class of failure: how it is known, what it means, what is likely behind it, what to do (failures.json). */
export interface Failure {
  readonly id: string;
  /** The highest whose pattern fits wins. */
  readonly priority: number;
  readonly class: string;
  readonly direction: FailureDirection;
  readonly match: {
    /** For grouping and filters. */
    readonly codes: readonly string[];
    readonly enhanced: readonly string[];
    /** A regular expression, without case. */
    readonly textRegex: string;
  };
  readonly providers: readonly string[];
  readonly meaning: string;
  readonly likelyCauses: readonly string[];
  readonly nextSteps: readonly string[];
  readonly source: string;
  readonly confidence: "documented" | "observed" | "inferred";
  readonly examples: readonly string[];
}

/** Every class, the first that fits first: by priority, and where that is equal, as they are written. */
export const failures: readonly Failure[] = [...(said as readonly Failure[])].sort(
  (a, b) => b.priority - a.priority,
);

const byId = new Map(failures.map((each) => [each.id, each]));

export const failure = (id: string): Failure | undefined => byId.get(id);
