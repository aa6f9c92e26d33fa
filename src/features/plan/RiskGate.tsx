import { useState } from "react";
import { PhraseText } from "../../components/PhraseText";
import { type Finding, plain } from "../../core/finding";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { focusRegion } from "../../ui/regions";
import { SeverityMark } from "../../ui/SeverityMark";
import { isRefused, riskKey } from "./stepRisks";

interface Props {
  /** Risks of severity error, each once. */
  readonly errors: readonly Finding[];
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (risks: readonly Finding[]) => void;
  readonly onDesign: (risk: Finding) => void;
}

/** Scripts are offered when each grave risk was accepted by name; what Exchange refuses has no way past it. */
export function RiskGate({ errors, accepted, onAccept, onDesign }: Props) {
  const refused = errors.filter(isRefused);
  const asked = errors.filter((each) => !isRefused(each));
  const [ticked, tick] = useState<ReadonlySet<string>>(accepted);
  const open = asked.filter((each) => !ticked.has(riskKey(each))).length;
  const put = (risk: Finding, on: boolean) =>
    tick((before) => {
      const next = new Set(before);
      if (on) next.add(riskKey(risk));
      else next.delete(riskKey(risk));
      return next;
    });
  return (
    <section
      aria-label="Before the scripts"
      className="min-h-0 flex-1 space-y-3 overflow-y-auto px-4 py-4"
    >
      <h3 className="text-title-3 text-ink-1">
        {refused.length > 0
          ? "Exchange refuses this design"
          : asked.length === 1
            ? "1 risk is to be accepted first"
            : `${asked.length} risks are to be accepted first`}
      </h3>
      <p className="text-ink-2">
        {refused.length > 0
          ? "A script of it would stop half-way. Mend what is named here, or leave the steps out."
          : "Each of these loses mail, cuts somebody off or opens a relay. Name those that you mean; the scripts are then offered."}
      </p>
      <ul className="space-y-2">
        {refused.map((risk) => (
          <li
            key={riskKey(risk)}
            className="flex gap-2 rounded-control border border-error-line bg-error-wash p-2.5"
          >
            <SeverityMark severity="error" name="Refused" className="mt-0.5 shrink-0" />
            <div className="min-w-0 flex-1 space-y-1 wrap-anywhere">
              <p className="font-semibold text-ink-1">
                <PhraseText of={risk.what} />
              </p>
              <p className="text-ink-2">
                <PhraseText of={risk.mend} />
              </p>
              {risk.place.connector === undefined ? null : (
                <Button onClick={() => onDesign(risk)}>Mend in Design</Button>
              )}
            </div>
          </li>
        ))}
        {asked.map((risk) => (
          <li
            key={riskKey(risk)}
            className="rounded-control border border-line-2 bg-raised p-2.5 wrap-anywhere"
          >
            <Checkbox
              checked={ticked.has(riskKey(risk))}
              onChange={(on) => put(risk, on)}
              label={`I accept: ${plain(risk.what)}`}
              help={<PhraseText of={risk.mend} />}
            />
          </li>
        ))}
      </ul>
      {refused.length > 0 ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look="primary"
            size="form"
            disabled={open > 0}
            onClick={() => {
              onAccept(asked);
              announce("The scripts are offered.");
              requestAnimationFrame(() => focusRegion("script"));
            }}
          >
            Accept and show
          </Button>
          <span className="text-small text-ink-3">{open === 0 ? "" : `${open} not named yet`}</span>
        </div>
      )}
    </section>
  );
}
