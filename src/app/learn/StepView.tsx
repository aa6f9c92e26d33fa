import { Check, CircleHelp } from "lucide-react";
import { useId } from "react";
import { MarkedText } from "../../components/MarkedText";
import { PhraseText } from "../../components/PhraseText";
import type { Step } from "../../core/learn";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { isPassed, type Progress } from "../../workspace/practice/progress";
import { places } from "../places";
import { Hints } from "./Hints";
import type { Judged } from "./judge";
import { Prediction } from "./Prediction";
import { Sources } from "./Sources";
import type { StepActions } from "./stepActions";
import { targetText } from "./target";
import { WrongTurns } from "./WrongTurns";

interface Props {
  readonly step: Step;
  /** 1-based. */
  readonly number: number;
  readonly of: number;
  readonly progress: Progress;
  readonly judged: Judged;
  readonly readOnly: boolean;
  readonly actions: StepActions;
}

/** One step: the task, the prediction before all else, hints, wrong turns, and why once it is done. */
export function StepView({ step, number, of, progress, judged, readOnly, actions }: Props) {
  const { id, predict } = step;
  const done = progress.ticked.includes(id);
  const chosen = Object.hasOwn(progress.answers, id) ? progress.answers[id] : undefined;
  const wrong =
    predict !== undefined && chosen !== undefined && predict.choices[chosen]?.right !== true;
  const open = predict === undefined || chosen !== undefined || done;
  const level = Math.max(progress.hints[id] ?? 0, wrong ? 1 : 0);
  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex flex-col gap-1">
        <p className="text-micro text-ink-3">
          Step {number} of {of} · {places.find(({ path }) => path === `/${step.place}`)?.label}
        </p>
        <h3 className="text-title-3">
          <MarkedText of={step.task} />
        </h3>
      </div>
      {predict ? (
        <Prediction
          predict={predict}
          chosen={chosen}
          done={done}
          onChoose={(choice) => actions.answer(step, choice)}
        />
      ) : null}
      <WrongTurns of={judged.wrong} />
      {judged.unknown ? (
        <p className="flex items-start gap-2 rounded-control border border-line-2 px-2.5 py-1.5">
          <Icon of={CircleHelp} size="row" className="mt-0.5 text-ink-3" />
          <span>
            Cannot tell whether this is done: <PhraseText of={judged.unknown} /> <i>Skip</i> passes
            it over.
          </span>
        </p>
      ) : null}
      {done ? (
        <p className="flex items-center gap-1.5 font-semibold text-ok">
          <Icon of={Check} size="row" />
          Done
        </p>
      ) : null}
      {open && !done ? (
        <Hints
          step={step}
          level={level}
          target={step.point && targetText(step.point)}
          onMore={() => actions.hint(step, level + 1)}
          onGo={() => actions.goThere(step)}
        />
      ) : null}
      {open ? <Why step={step} done={done} /> : null}
      <Buttons
        step={step}
        done={done}
        passed={isPassed(progress, id)}
        readOnly={readOnly}
        actions={actions}
      />
    </div>
  );
}

/** The rule behind the step and its sources; it unfolds by itself once the step is done. */
function Why({ step, done }: { readonly step: Step; readonly done: boolean }) {
  return (
    <details key={`${step.id} ${done}`} open={done} className="group flex flex-col">
      <summary className="hit w-fit rounded-control font-medium text-accent">Why</summary>
      <div className="mt-1.5 flex flex-col gap-2">
        <p>
          <MarkedText of={step.why} />
        </p>
        <Sources ids={step.sources} />
      </div>
    </details>
  );
}

interface ButtonsProps {
  readonly step: Step;
  readonly done: boolean;
  readonly passed: boolean;
  readonly readOnly: boolean;
  readonly actions: StepActions;
}

function Buttons({ step, done, passed, readOnly, actions }: ButtonsProps) {
  const id = useId();
  if (passed)
    return (
      <div className="flex flex-col items-start gap-1.5">
        {done ? null : (
          <p id={id} className="text-small text-ink-3">
            This step was skipped.
          </p>
        )}
        <Button look="primary" onClick={() => actions.next(step)}>
          Next step
        </Button>
      </div>
    );
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button onClick={() => actions.skip(step)}>Skip</Button>
      <Button disabled={readOnly} onClick={() => actions.doIt(step)}>
        Do it for me
      </Button>
    </div>
  );
}
