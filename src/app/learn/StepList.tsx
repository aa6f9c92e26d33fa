import { Check, Minus } from "lucide-react";
import { MarkedText } from "../../components/MarkedText";
import type { Walkthrough } from "../../core/learn";
import { Icon } from "../../ui/Icon";
import { type Progress, theEnd } from "../../workspace/practice/progress";

interface Props {
  readonly walkthrough: Walkthrough;
  readonly progress: Progress;
  readonly onOpen: (step: string) => void;
}

/** All steps with what became of them; any of them can be looked at. */
export function StepList({ walkthrough, progress, onOpen }: Props) {
  const rows = [
    ...walkthrough.steps.map(({ id, task }) => ({ id, text: task })),
    { id: theEnd, text: "A question to close with" },
  ];
  return (
    <ol aria-label="All steps" className="border-t border-line-1 py-1">
      {rows.map(({ id, text }, index) => {
        const ticked = progress.ticked.includes(id);
        const skipped = progress.skipped.includes(id);
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={progress.step === id ? "step" : undefined}
              onClick={() => onOpen(id)}
              className="focus-inside flex min-h-row w-full items-start gap-2 px-4 py-1 text-left text-small text-ink-2 hover:bg-hover aria-[current]:row-selected aria-[current]:text-ink-1"
            >
              <span className="flex w-4 shrink-0 justify-center pt-0.5 text-ink-3">
                {ticked ? (
                  <Icon of={Check} size="row" className="text-ok" />
                ) : skipped ? (
                  <Icon of={Minus} size="row" />
                ) : (
                  <span aria-hidden>{id === theEnd ? "" : index + 1}</span>
                )}
              </span>
              <span className="min-w-0">
                <MarkedText of={text} />
                {ticked ? <span className="sr-only"> Done.</span> : null}
                {skipped ? <span className="sr-only"> Skipped.</span> : null}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
