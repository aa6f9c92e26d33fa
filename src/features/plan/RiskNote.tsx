import { clsx } from "clsx";
import { PhraseText } from "../../components/PhraseText";
import { SourceLink } from "../../components/SourceLink";
import { type Finding, plain, type Severity } from "../../core/finding";
import { Checkbox } from "../../ui/Checkbox";
import { Chip, type ChipLook } from "../../ui/Chip";
import { SeverityMark } from "../../ui/SeverityMark";
import { isRefused, riskKey, riskWords } from "./stepRisks";

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

interface Props {
  readonly risk: Finding;
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (risk: Finding, accept: boolean) => void;
}

/** A risk with its reason, what to do, and on whose word. Advice is folded to its one line. */
export function RiskNote(props: Props) {
  const { risk } = props;
  const look = clsx("flex gap-2 border-t px-3.5 py-2", washes[risk.severity]);
  const mark = (
    <SeverityMark
      severity={risk.severity}
      name={names[risk.severity]}
      className="mt-0.5 shrink-0"
    />
  );
  const what = <PhraseText of={risk.what} />;
  if (risk.severity === "advice")
    return (
      <div className={look}>
        {mark}
        <details className="min-w-0 flex-1 wrap-anywhere">
          <summary className="hit cursor-default text-ink-1">{what}</summary>
          <Told {...props} />
        </details>
      </div>
    );
  return (
    <div className={look}>
      {mark}
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="font-semibold text-ink-1">{what}</p>
        <Told {...props} />
      </div>
    </div>
  );
}

function Told({ risk, accepted, onAccept }: Props) {
  return (
    <div className="space-y-0.5">
      <p className="text-ink-2">
        <PhraseText of={risk.why} />
      </p>
      <p className="text-ink-2">
        <PhraseText of={risk.mend} />
      </p>
      {risk.cites[0] ? <SourceLink id={risk.cites[0]} standing={risk.standing} /> : null}
      {risk.severity !== "error" ? null : isRefused(risk) ? (
        <p className="font-medium text-ink-1">It cannot be accepted: mend the design.</p>
      ) : (
        <p className="pt-1">
          <Checkbox
            checked={accepted.has(riskKey(risk))}
            onChange={(on) => onAccept(risk, on)}
            label={`Accepted: ${plain(risk.what)}`}
          />
        </p>
      )}
    </div>
  );
}

/** A risk in a few words, for heads and lists. */
export function RiskChip({ risk, more }: { readonly risk: Finding; readonly more: number }) {
  return (
    <Chip look={looks[risk.severity]} className="max-w-full min-w-0">
      <SeverityMark
        severity={risk.severity}
        size={12}
        name={names[risk.severity]}
        className="shrink-0"
      />
      <span className="min-w-0 truncate">{riskWords(risk)}</span>
      {more > 0 ? <span>+{more}</span> : null}
    </Chip>
  );
}
