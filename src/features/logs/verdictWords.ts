import type { Verdict } from "../../core/logs";
import type { MarkSeverity } from "../../ui/SeverityMark";

/** How a session went, in words and as a mark; what went as meant, or says nothing, has a quiet one or none. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  open: "Open",
  failed: "Failed",
  delivered: "Delivered",
  partial: "In part",
  rejected: "Rejected",
  deferred: "Deferred",
  aborted: "Aborted",
  probe: "Probe",
};

export const verdictMarks: Readonly<Partial<Record<Verdict, MarkSeverity>>> = {
  failed: "error",
  rejected: "error",
  partial: "warning",
  deferred: "warning",
  aborted: "warning",
  delivered: "ok",
};

/** What each verdict means, for those who ask. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  open: "No end of the session was read",
  failed: "It stopped in the set-up, before any mail",
  delivered: "What was sent was taken, and nothing was refused",
  partial: "Some of the mail or of the recipients was taken",
  rejected: "Refused for good",
  deferred: "Refused for now",
  aborted: "One side left in the middle",
  probe: "It came and went without mail",
};
