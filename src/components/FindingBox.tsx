import { clsx } from "clsx";
import type { Finding, Fix, Severity } from "../core/finding";
import { plain } from "../core/finding";
import { Button } from "../ui/Button";
import { SeverityMark } from "../ui/SeverityMark";
import { PhraseText } from "./PhraseText";
import { SourceLink } from "./SourceLink";

const washes: Record<Severity, string> = {
  error: "border-error-line bg-error-wash",
  warning: "border-warn-line bg-warn-wash",
  advice: "border-advice-line bg-advice-wash",
};

const names: Record<Severity, string> = { error: "Error", warning: "Warning", advice: "Advice" };

interface Props {
  readonly finding: Finding;
  readonly id?: string;
  readonly onFix: (fix: Fix) => void;
  /** What it is stands above already. */
  readonly untitled?: boolean | undefined;
  /** Asks for the reason why the finding is accepted; absent: it cannot be. */
  readonly onAccept?: ((finding: Finding) => void) | undefined;
  /** Shows the page of the rule. */
  readonly onAbout?: ((code: string) => void) | undefined;
}

/** A finding under its field: what, why, the mend as buttons, and on whose word. */
export function FindingBox({ finding, id, onFix, untitled, onAccept, onAbout }: Props) {
  return (
    <div
      id={id}
      className={clsx("flex gap-2 rounded-control border p-2.5", washes[finding.severity])}
    >
      {untitled ? null : (
        <SeverityMark
          severity={finding.severity}
          name={names[finding.severity]}
          className="mt-0.5 shrink-0"
        />
      )}
      <div className="min-w-0 flex-1 space-y-1 wrap-anywhere">
        {untitled ? null : (
          <p className="font-semibold text-ink-1">
            <PhraseText of={finding.what} />
          </p>
        )}
        <p className="text-ink-2">
          <PhraseText of={finding.why} />
        </p>
        <p className="text-ink-2">
          <PhraseText of={finding.mend} />
        </p>
        {finding.fixes.length > 0 ? (
          <div className="flex flex-wrap gap-2 py-1">
            {finding.fixes.map((fix) => (
              <Button
                key={plain(fix.label)}
                look={fix.safe ? "primary" : "plain"}
                onClick={() => onFix(fix)}
              >
                <PhraseText of={fix.label} />
              </Button>
            ))}
          </div>
        ) : null}
        {onAccept || onAbout ? (
          <div className="-ml-1.5 flex flex-wrap gap-1">
            {onAccept ? (
              <Button look="quiet" onClick={() => onAccept(finding)}>
                Accept…
              </Button>
            ) : null}
            {onAbout ? (
              <Button look="quiet" onClick={() => onAbout(finding.code)}>
                About this rule
              </Button>
            ) : null}
          </div>
        ) : null}
        {finding.cites[0] ? <SourceLink id={finding.cites[0]} standing={finding.standing} /> : null}
      </div>
    </div>
  );
}
