import { useId } from "react";
import { MarkedText } from "../../components/MarkedText";
import { letter, type Walkthrough } from "../../core/learn";
import { Button } from "../../ui/Button";
import type { Progress } from "../../workspace/practice/progress";
import type { PanelActions } from "./panelActions";

interface Props {
  readonly walkthrough: Walkthrough;
  readonly progress: Progress;
  readonly actions: PanelActions;
  readonly onChoose: (choice: number) => void;
}

/** A question on something new, each choice with its own reply; then one thing to look at at home. */
export function EndView({ walkthrough, progress, actions, onChoose }: Props) {
  const { steps, question, then: next } = walkthrough;
  const { closing } = progress;
  const solved = closing.some((choice) => question.choices[choice]?.right === true);
  const done = steps.filter(({ id }) => progress.ticked.includes(id)).length;
  const hints = steps.reduce((sum, { id }) => sum + (progress.hints[id] ?? 0), 0);
  return (
    <div className="flex flex-col gap-3 p-4">
      <Closing question={question} closing={closing} onChoose={onChoose} />
      {solved ? (
        <div className="flex flex-col items-start gap-2 border-t border-line-1 pt-3">
          <h3 className="text-title-3">The walkthrough is done</h3>
          <p>
            {done} of {steps.length} steps, {hints === 1 ? "1 hint" : `${hints} hints`}.
          </p>
          <p className="font-semibold text-ink-1">In your own organisation</p>
          <p>
            <MarkedText of={next.text} />
          </p>
          <div className="flex flex-wrap gap-1.5">
            <Button look="primary" onClick={actions.home}>
              Open it there
            </Button>
            <Button onClick={actions.keep}>Keep as my organisation</Button>
          </div>
          <Button look="quiet" className="-ml-1.5" onClick={actions.shelf}>
            More walkthroughs
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface ClosingProps {
  readonly question: Walkthrough["question"];
  readonly closing: readonly number[];
  readonly onChoose: (choice: number) => void;
}

function Closing({ question, closing, onChoose }: ClosingProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <p className="text-micro text-ink-3">To close with</p>
      <h3 id={id} className="text-title-3">
        <MarkedText of={question.ask} />
      </h3>
      {question.choices.map(({ text, reply, right }, index) => {
        const said = closing.includes(index);
        return (
          <div key={text} className="flex flex-col gap-1">
            <button
              type="button"
              aria-pressed={said}
              onClick={() => onChoose(index)}
              className="hit rounded-control border border-line-2 bg-raised px-2 py-1 text-left text-ink-1 hover:border-line-3 aria-pressed:border-accent aria-pressed:bg-selected"
            >
              <span className="text-ink-3">{letter(index)}</span> <MarkedText of={text} />
            </button>
            {said ? (
              <p className={right ? "pl-2 text-ok" : "pl-2"}>
                <MarkedText of={reply} />
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
