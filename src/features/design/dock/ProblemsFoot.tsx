import { PhraseText } from "../../../components/PhraseText";
import { withdrawAcceptance } from "../../../core/edit";
import type { AcceptedFinding, Lack } from "../../../core/lint";
import { Button } from "../../../ui/Button";
import { run } from "../../../workspace/hooks";

interface Props {
  readonly accepted: readonly AcceptedFinding[];
  readonly notChecked: readonly Lack[];
  readonly readOnly: boolean;
}

/** Under the problems: what was accepted and why, and which rules could not look at everything. */
export function ProblemsFoot({ accepted, notChecked, readOnly }: Props) {
  if (accepted.length === 0 && notChecked.length === 0) return null;
  const needs = needsOf(notChecked);
  return (
    <div className="space-y-1 px-3 py-2 text-small text-ink-3">
      {accepted.length > 0 ? (
        <details>
          <summary className="hit">{accepted.length} accepted</summary>
          <ul aria-label="Accepted findings" className="mt-1 space-y-1.5">
            {accepted.map(({ finding, acceptance }) => (
              <li key={acceptance.id} className="flex items-start gap-2">
                <span className="min-w-0 flex-1">
                  <span className="block text-ink-2">
                    <PhraseText of={finding.what} />
                  </span>
                  {acceptance.reason} ({acceptance.date})
                </span>
                <Button
                  look="quiet"
                  disabled={readOnly}
                  onClick={() => run(withdrawAcceptance({ id: acceptance.id }))}
                >
                  Withdraw
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {notChecked.length > 0 ? (
        <details>
          <summary className="hit">
            {notChecked.length} {notChecked.length === 1 ? "rule was" : "rules were"} not checked in
            full
          </summary>
          <ul aria-label="Not checked" className="mt-1 space-y-1">
            {needs.map(([need, codes]) => (
              <li key={need}>
                <span className="text-ink-2">Unknown: {need}.</span> {codes.join(", ")}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** What is lacking, with the rules that lack it. */
function needsOf(lacks: readonly Lack[]): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const { code, needs } of lacks)
    for (const need of needs) found.set(need, [...(found.get(need) ?? []), code]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
