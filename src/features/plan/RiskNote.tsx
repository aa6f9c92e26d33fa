import { clsx } from "clsx";
import { PhraseText } from "../../components/PhraseText";
import { SourceLink } from "../../components/SourceLink";
import type { Finding, Severity } from "../../core/finding";
import { Chip, type ChipLook } from "../../ui/Chip";
import { SeverityMark } from "../../ui/SeverityMark";
import { riskWords } from "./stepRisks";

const washes: Readonly<Record<Severity, string>> = {
  error: "border-error-line bg-error-wash",
  warning: "border-warn-line bg-warn-wash",
  advice: "border-advice-line bg-advice-wash",
};
const looks: Readonly<Record<Severity, ChipLook>> = {
  error: "error",
  warning: "warn",
  advice: "advice",
};
const names: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  advice: "Advice",
};

/** A risk with its reason, what to do, and on whose word. */
export function RiskNote({
  risk,
  state,
}: {
  readonly risk: Finding;
  /** What became of the acceptance that an error asks for. */
  readonly state?: "open" | "accepted" | "refused" | undefined;
}) {
  return (
    <div className={clsx("flex gap-2 border-t px-3.5 py-2.5", washes[risk.severity])}>
      <SeverityMark
        severity={risk.severity}
        name={names[risk.severity]}
        className="mt-0.5 shrink-0"
      />
      <div className="min-w-0 flex-1 space-y-0.5 wrap-anywhere">
        <p className="font-semibold text-ink-1">
          <PhraseText of={risk.what} />
        </p>
        <p className="text-ink-2">
          <PhraseText of={risk.why} />
        </p>
        <p className="text-ink-2">
          <PhraseText of={risk.mend} />
        </p>
        <p className="flex flex-wrap items-center gap-x-3">
          {risk.cites[0] ? <SourceLink id={risk.cites[0]} standing={risk.standing} /> : null}
          {state ? (
            <span className="text-small font-medium text-ink-1">{states[state]}</span>
          ) : null}
        </p>
      </div>
    </div>
  );
}

const states = {
  open: "To be accepted by name before the scripts are offered.",
  accepted: "Accepted.",
  refused: "It cannot be accepted: mend the design.",
} as const;

/** A risk in two words, for heads and lists. */
export function RiskChip({ risk, more }: { readonly risk: Finding; readonly more: number }) {
  return (
    <Chip look={looks[risk.severity]}>
      <SeverityMark severity={risk.severity} size={12} name={names[risk.severity]} />
      {riskWords(risk)}
      {more > 0 ? ` +${more}` : ""}
    </Chip>
  );
}
