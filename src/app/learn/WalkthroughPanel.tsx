import "./aim.css";
import { PanelLeftOpen } from "lucide-react";
import { useEffect, useState } from "react";
import { plain } from "../../core/finding";
import { marked, type Walkthrough } from "../../core/learn";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { IconButton } from "../../ui/IconButton";
import { Region } from "../../ui/Region";
import { useReadOnly } from "../../workspace/hooks";
import { practices } from "../../workspace/practice/current";
import { useOpenPractice, usePractices } from "../../workspace/practice/hooks";
import { close, goTo, type Progress } from "../../workspace/practice/progress";
import { leavePractice } from "../../workspace/practice/run";
import { aimAt } from "./aim";
import { EndView } from "./EndView";
import { PanelHead } from "./PanelHead";
import { usePanelActions } from "./panelActions";
import { StepList } from "./StepList";
import { StepView } from "./StepView";
import { useStepActions } from "./stepActions";
import { Told } from "./Told";
import { Undone } from "./Undone";
import { useDock } from "./useDock";
import { useJudged } from "./useJudged";
import { usePracticeLogs } from "./usePracticeLogs";
import { useStateNow } from "./useStateNow";
import { useText } from "./useText";

/** The walkthrough that runs in the open practice organisation, beside any place (visual.md 5.10). */
export function WalkthroughPanel() {
  const progress = useOpenPractice();
  const { ready } = usePractices();
  const { walkthrough, gone } = useText(progress);
  const { at, folded, fold } = useDock();
  if (!progress) return ready ? <Lost /> : null;
  if (gone) return <Lost />;
  if (!walkthrough) return null;
  return (
    <Region
      id="walkthrough"
      as="aside"
      name="Walkthrough"
      failed="The walkthrough could not be shown"
      data-walkthrough=""
      className={
        at === "left"
          ? `z-sticky shrink-0 border-r border-line-2 bg-panel ${folded ? "w-11" : "w-85"}`
          : "z-sticky max-h-[46dvh] shrink-0 border-t border-line-2 bg-panel in-data-[keyboard=up]:hidden"
      }
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || folded) return;
        event.stopPropagation();
        fold(true);
      }}
    >
      <Running
        key={progress.walkthrough}
        walkthrough={walkthrough}
        progress={progress}
        at={at}
        folded={folded}
        fold={fold}
      />
    </Region>
  );
}

interface RunningProps {
  readonly walkthrough: Walkthrough;
  readonly progress: Progress;
  readonly at: "left" | "bottom" | "none";
  readonly folded: boolean;
  readonly fold: (folded: boolean) => void;
}

function Running({ walkthrough, progress, at, folded, fold }: RunningProps) {
  const stateNow = useStateNow(progress);
  usePracticeLogs(walkthrough, progress.workspace);
  const judged = useJudged(walkthrough, progress, stateNow);
  const readOnly = useReadOnly();
  const actions = usePanelActions(walkthrough, progress);
  const stepActions = useStepActions(walkthrough, progress, stateNow);
  const [all, showAll] = useState(false);
  const { steps } = walkthrough;
  const index = steps.findIndex(({ id }) => id === progress.step);
  const step = steps[index];
  const aimed =
    step?.point && (progress.hints[step.id] ?? 0) >= 3 && !progress.ticked.includes(step.id)
      ? step.point
      : undefined;
  useEffect(() => (aimed ? aimAt(aimed) : undefined), [aimed]);
  const told = <Told walkthrough={walkthrough} progress={progress} judged={judged} />;
  const short = step ? `Step ${index + 1} of ${steps.length}` : "To close with";
  if (folded)
    return (
      <>
        {told}
        <Folded at={at} short={short} text={step?.task ?? ""} onUnfold={() => fold(false)} />
      </>
    );
  if (!actions) return null;
  return (
    <>
      {told}
      <PanelHead
        walkthrough={walkthrough}
        progress={progress}
        at={at}
        actions={actions}
        onFold={() => fold(true)}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Undone of={judged.undone} steps={steps} onShow={stepActions.open} />
        {step ? (
          <StepView
            key={step.id}
            step={step}
            number={index + 1}
            of={steps.length}
            progress={progress}
            judged={judged}
            readOnly={readOnly}
            actions={stepActions}
          />
        ) : (
          <EndView
            walkthrough={walkthrough}
            progress={progress}
            actions={actions}
            onChoose={(choice) => {
              const right = walkthrough.question.choices[choice]?.right;
              practices.change(progress.walkthrough, (each) =>
                close(each, choice, right ? Date.now() : undefined),
              );
            }}
          />
        )}
        <div className="border-t border-line-1 px-2.5 py-1.5">
          <Button look="quiet" aria-expanded={all} onClick={() => showAll((now) => !now)}>
            {all ? "Hide the steps" : "Show all steps"}
          </Button>
        </div>
        {all ? (
          <StepList
            walkthrough={walkthrough}
            progress={progress}
            onOpen={(id) => practices.change(progress.walkthrough, (each) => goTo(each, id))}
          />
        ) : null}
      </div>
    </>
  );
}

interface FoldedProps {
  readonly at: RunningProps["at"];
  readonly short: string;
  readonly text: string;
  readonly onUnfold: () => void;
}

/** 44 px of it: which step, and the way to the rest. */
function Folded({ at, short, text, onUnfold }: FoldedProps) {
  if (at === "left")
    return (
      <div className="flex flex-col items-center gap-2 py-2">
        <IconButton
          name={`Unfold the walkthrough, ${short}`}
          icon={PanelLeftOpen}
          onClick={onUnfold}
        />
        <span className="text-micro text-ink-3 [writing-mode:vertical-rl]">{short}</span>
      </div>
    );
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={onUnfold}
      className="focus-inside flex h-11 w-full items-center gap-2 px-4 text-left"
    >
      <span className="shrink-0 font-semibold text-ink-1">{short}</span>
      <span className="min-w-0 truncate">{plain(marked(text))}</span>
    </button>
  );
}

/** A practice organisation whose walkthrough is gone. */
function Lost() {
  return (
    <Region
      id="walkthrough"
      as="aside"
      name="Walkthrough"
      failed="The walkthrough could not be shown"
      className="z-sticky shrink-0 border-r border-line-2 bg-panel tablet:w-85"
    >
      <EmptyState
        title="This walkthrough is not there any more"
        level={2}
        actions={<Button onClick={() => void leavePractice({})}>Back to your own</Button>}
      >
        <p>Its practice organisation is open. It can be kept: duplicate it in the list.</p>
      </EmptyState>
    </Region>
  );
}
