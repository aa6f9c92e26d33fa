import type { ConversationLine } from "../../components/Conversation/Conversation";
import type { Phrase } from "../../core/finding";
import type { Standing } from "../../core/sources";

/** Where a step leads: the field that decided it. */
export interface Decider {
  readonly connector?: string;
  readonly parameter: string;
}

/** One step of the answer, one sentence in the past tense. */
export interface Decision {
  /** worry: it passes, and should make one think; skipped: not reached; unknown: cannot be told. */
  readonly verdict: "pass" | "fail" | "worry" | "skipped" | "unknown";
  readonly text: Phrase;
  readonly decidedBy?: Decider | undefined;
  /** Shown where it is less than documented. */
  readonly standing?: Standing | undefined;
  /** The step of choosing: each candidate with its reason. */
  readonly candidates?: readonly CandidateView[] | undefined;
}

/** A connector that was looked at. */
export interface CandidateView {
  readonly connector: string;
  readonly name: string;
  /** What spoke for it: `10.20.0.0/16`, `*.partner.example;1`. */
  readonly claim: string;
  readonly won: boolean;
  readonly why: Phrase;
}

/** A node of the course from the question to where it ends. */
export interface CourseStop {
  readonly kind: "client" | "listener" | "receive" | "server" | "send" | "hop";
  readonly title: string;
  readonly detail?: string | undefined;
  /** Leads to the connector or server. */
  readonly at?: string | undefined;
  /** It ends here. */
  readonly ends?: "refused" | undefined;
}

/** An answer as the place shows it, inbound or outbound. */
export interface AnswerView {
  readonly severity: "ok" | "warning" | "error" | "unknown";
  readonly title: Phrase;
  readonly detail?: Phrase | undefined;
  readonly decisions: readonly Decision[];
  readonly lines: readonly ConversationLine[];
  readonly course: readonly CourseStop[];
}
