import { useNavigate } from "@tanstack/react-router";
import { ExpectationList } from "../../../components/ExpectationList/ExpectationList";
import { fromExpectation } from "../../../components/Question/fromExpectation";
import { toSearch } from "../../../components/Question/question";
import { type Checked, checkExpectations } from "../../../core/check";
import type { Organisation } from "../../../core/model";
import { SeverityMark } from "../../../ui/SeverityMark";
import { today } from "../../../workspace/today";

/** Kept questions over the problems: asked again at every edit, one line while all hold. */
export function Expectations({ organisation }: { readonly organisation: Organisation }) {
  const navigate = useNavigate();
  const checked = checkExpectations(organisation, today());
  if (checked.length === 0) return null;
  const broken = checked.filter(({ ok }) => ok === false);
  return (
    <details className="shrink-0 border-b border-line-1 px-3 py-1.5" open={broken.length > 0}>
      <summary className="hit flex items-center gap-2">
        <SeverityMark severity={broken.length > 0 ? "error" : "ok"} size={14} />
        <span className={broken.length > 0 ? "text-ink-1" : "text-ink-2"}>{summary(checked)}</span>
      </summary>
      <div className="mt-1.5 max-h-40 overflow-y-auto">
        <ExpectationList
          checked={broken.length > 0 ? broken : checked}
          onAsk={({ expectation }) =>
            void navigate({
              to: "/simulate",
              search: { ...toSearch(fromExpectation(expectation)) },
            })
          }
        />
      </div>
    </details>
  );
}

function summary(checked: readonly Checked[]): string {
  const broken = checked.filter(({ ok }) => ok === false).length;
  const unsure = checked.filter(({ ok }) => ok === "cannot tell").length;
  const noun = checked.length === 1 ? "expectation" : "expectations";
  if (broken > 0)
    return `${broken} of ${checked.length} ${noun} ${broken === 1 ? "is" : "are"} broken`;
  if (unsure > 0) return `${checked.length} ${noun}, ${unsure} cannot be told`;
  return `${checked.length} ${noun} ${checked.length === 1 ? "holds" : "hold"}`;
}
