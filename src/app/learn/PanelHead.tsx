import {
  ArrowLeftToLine,
  ChevronDown,
  ClipboardCopy,
  DoorOpen,
  Ellipsis,
  FileDown,
  PackageCheck,
  RotateCcw,
} from "lucide-react";
import type { Walkthrough } from "../../core/learn";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { usePractices } from "../../workspace/practice/hooks";
import { isPassed, type Progress } from "../../workspace/practice/progress";
import type { PanelActions } from "./panelActions";

interface Props {
  readonly walkthrough: Walkthrough;
  readonly progress: Progress;
  readonly at: "left" | "bottom" | "none";
  readonly actions: PanelActions;
  readonly onFold: () => void;
}

/** Which walkthrough this is, how far it is, and what can be done with it as a whole. */
export function PanelHead({ walkthrough, progress, at, actions, onFold }: Props) {
  const { steps } = walkthrough;
  const { unsaved } = usePractices();
  const done = steps.filter(({ id }) => progress.ticked.includes(id)).length;
  return (
    <div className="flex shrink-0 flex-col gap-2 border-b border-line-1 py-2 pr-2 pl-4">
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-title-3" title={walkthrough.title}>
            {walkthrough.title}
          </h2>
          <p className="text-micro font-normal text-ink-3">
            Practice organisation: nothing of yours is touched
          </p>
        </div>
        <Menu
          align="end"
          trigger={<IconButton name="More for this walkthrough" icon={Ellipsis} size="row" />}
          groups={[
            {
              actions: [
                {
                  id: "keep",
                  label: "Keep as my organisation",
                  icon: PackageCheck,
                  onSelect: actions.keep,
                },
                { id: "again", label: "Start again", icon: RotateCcw, onSelect: actions.again },
                { id: "leave", label: "Leave", icon: DoorOpen, onSelect: actions.leave },
              ],
            },
            {
              actions: [
                {
                  id: "copy",
                  label: "Copy progress",
                  help: "One line, without a name",
                  icon: ClipboardCopy,
                  onSelect: actions.copyProgress,
                },
                {
                  id: "save",
                  label: "Save progress as file",
                  icon: FileDown,
                  onSelect: actions.saveProgress,
                },
                {
                  id: "write",
                  label: "Write your own",
                  help: "This one as a file to change",
                  icon: FileDown,
                  onSelect: actions.writeYourOwn,
                },
              ],
            },
          ]}
        />
        <IconButton
          name="Fold the walkthrough"
          icon={at === "left" ? ArrowLeftToLine : ChevronDown}
          size="row"
          onClick={onFold}
        />
      </div>
      {unsaved ? (
        <p role="alert" className="pr-2 text-small text-error">
          The browser did not store how far you are: it is kept until this tab is closed.
        </p>
      ) : null}
      <div
        role="img"
        aria-label={`${done} of ${steps.length} steps done`}
        className="flex gap-0.5 pr-2"
      >
        {steps.map(({ id }) => (
          <span key={id} className={`h-1 flex-1 rounded-full ${lookOf(progress, id)}`} />
        ))}
      </div>
    </div>
  );
}

function lookOf(progress: Progress, id: string): string {
  if (progress.ticked.includes(id)) return "bg-ok-mark";
  if (progress.step === id) return "bg-accent";
  return isPassed(progress, id) ? "bg-line-3" : "bg-line-1";
}
