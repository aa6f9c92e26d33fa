import { useState } from "react";
import { PhraseText } from "../../components/PhraseText";
import { type Finding, plain } from "../../core/finding";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { grouped } from "../../ui/grouped";
import { focusRegion } from "../../ui/regions";
import { SeverityMark } from "../../ui/SeverityMark";
import { isRefused, riskKey, riskWords } from "./stepRisks";

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
  const put = (risks: readonly Finding[], on: boolean) =>
    tick((before) => {
      const next = new Set(before);
      for (const risk of risks)
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
        {namedTogether(asked).map((risks) => (
          <Named
            key={risks.map(riskKey).join("\n")}
            risks={risks}
            checked={risks.every((each) => ticked.has(riskKey(each)))}
            onChange={(on) => put(risks, on)}
          />
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

/** More of one kind than this are named by their kind: nobody reads a hundred boxes. */
const most = 12;

/** Each risk by itself, many of one kind together. */
function namedTogether(risks: readonly Finding[]): readonly (readonly Finding[])[] {
  const kinds = new Map<string, Finding[]>();
  for (const risk of risks) {
    const kind = kinds.get(risk.code);
    if (kind) kind.push(risk);
    else kinds.set(risk.code, [risk]);
  }
  return [...kinds.values()].flatMap((kind) =>
    kind.length > most ? [kind] : kind.map((each) => [each]),
  );
}

interface NamedProps {
  readonly risks: readonly Finding[];
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Named({ risks, checked, onChange }: NamedProps) {
  const [first] = risks;
  if (!first) return null;
  const all = grouped.format(risks.length);
  return (
    <li className="rounded-control border border-line-2 bg-raised p-2.5 wrap-anywhere">
      <Checkbox
        checked={checked}
        onChange={onChange}
        label={
          risks.length === 1
            ? `I accept: ${plain(first.what)}`
            : `I accept all ${all} of this kind: ${riskWords(first)}`
        }
        help={<PhraseText of={first.mend} />}
      />
      {risks.length > 1 ? (
        <details className="mt-1 ml-6 text-small text-ink-2">
          <summary className="hit cursor-default text-accent">Which {all}</summary>
          <ul className="mt-1 max-h-60 space-y-0.5 overflow-y-auto">
            {risks.map((each) => (
              <li key={riskKey(each)}>
                <PhraseText of={each.what} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
