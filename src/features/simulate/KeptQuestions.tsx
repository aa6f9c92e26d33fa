import { useMemo } from "react";
import { ExpectationList } from "../../components/ExpectationList/ExpectationList";
import { fromExpectation } from "../../components/Question/fromExpectation";
import type { QuestionForm } from "../../components/Question/question";
import { checkExpectations } from "../../core/check";
import { removeExpectation } from "../../core/edit";
import type { Organisation } from "../../core/model";
import { run, useReadOnly } from "../../workspace/hooks";
import { today } from "../../workspace/today";

interface Props {
  readonly organisation: Organisation;
  readonly onAsk: (form: QuestionForm) => void;
}

/** The expectations of the workspace; a click asks again. */
export function KeptQuestions({ organisation, onAsk }: Props) {
  const readOnly = useReadOnly();
  const checked = useMemo(() => checkExpectations(organisation, today()), [organisation]);
  if (checked.length === 0) return null;
  return (
    <section aria-label="Kept questions" className="border-t border-line-2 px-5 py-4">
      <h2 className="mb-2 text-title-3">Expectations</h2>
      <ExpectationList
        checked={checked}
        onAsk={({ expectation }) => onAsk(fromExpectation(expectation))}
        onRemove={
          readOnly ? undefined : ({ expectation: { id } }) => run(removeExpectation({ id }))
        }
      />
    </section>
  );
}
