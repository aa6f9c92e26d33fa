import { Check, Ellipsis, FileText, RotateCcw, Trash2 } from "lucide-react";
import { MarkedText } from "../../../components/MarkedText";
import { Button } from "../../../ui/Button";
import { Icon } from "../../../ui/Icon";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import type { Progress } from "../../../workspace/practice/progress";
import { levelWords, type Shelved } from "./shelf";

export interface CardActions {
  /** From its start, in a new practice organisation. */
  readonly onStart: (item: Shelved) => void;
  /** Where it was left. */
  readonly onResume: (item: Shelved) => void;
  readonly onForget: (item: Shelved) => void;
  /** The page for trainers. */
  readonly onSheet: (item: Shelved) => void;
}

interface Props extends CardActions {
  readonly item: Shelved;
  readonly progress: Progress | undefined;
  readonly busy: boolean;
  readonly needs: readonly {
    readonly id: string;
    readonly title: string;
    readonly done: boolean;
  }[];
}

/** One walkthrough: how long, for whom, what one can do then, what comes before, how far it is. */
export function Card({ item, progress, busy, needs, ...actions }: Props) {
  const { title, minutes, level, outcomes } = item.head;
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line-2 bg-raised p-3.5">
      <div className="flex items-start gap-1">
        <h4 className="min-w-0 flex-1 text-title-3">{title}</h4>
        <Menu
          align="end"
          trigger={<IconButton name={`More for ${title}`} icon={Ellipsis} size="row" />}
          groups={[
            {
              actions: [
                {
                  id: "sheet",
                  label: "Sheet for trainers",
                  icon: FileText,
                  onSelect: () => actions.onSheet(item),
                },
              ],
            },
            {
              actions: progress
                ? [
                    {
                      id: "again",
                      label: "Start anew",
                      help: "In a new practice organisation",
                      icon: RotateCcw,
                      onSelect: () => actions.onStart(item),
                    },
                    {
                      id: "forget",
                      label: "Forget progress",
                      icon: Trash2,
                      danger: true,
                      onSelect: () => actions.onForget(item),
                    },
                  ]
                : [],
            },
          ]}
        />
      </div>
      <p className="text-micro text-ink-3">
        {minutes} minutes, {levelWords[level]}
      </p>
      <div>
        <p className="text-small text-ink-3">You can then</p>
        <ul className="list-disc pl-4 text-small">
          {outcomes.map((each) => (
            <li key={each}>
              <MarkedText of={each} />
            </li>
          ))}
        </ul>
      </div>
      {needs.length > 0 ? (
        <p className="text-small text-ink-3">
          Best after{" "}
          {needs.map(({ id, title: before, done }, index) => (
            <span key={id}>
              {index > 0 ? ", " : ""}
              <i>{before}</i>
              {done ? " (done)" : ""}
            </span>
          ))}
        </p>
      ) : null}
      <div className="mt-auto flex items-center gap-2 pt-1">
        <Button
          look={progress ? "primary" : "plain"}
          disabled={busy}
          aria-label={`${progress ? "Resume" : "Start"} ${title}`}
          onClick={() => (progress ? actions.onResume(item) : actions.onStart(item))}
        >
          {progress ? "Resume" : "Start"}
        </Button>
        <span className="text-small text-ink-3">
          {progress ? <Far progress={progress} /> : null}
        </span>
      </div>
    </li>
  );
}

function Far({ progress: { ticked, skipped, finished } }: { readonly progress: Progress }) {
  if (finished !== undefined)
    return (
      <span className="inline-flex items-center gap-1 text-ok">
        <Icon of={Check} size="row" />
        Done
      </span>
    );
  const steps = ticked.length === 1 ? "1 step done" : `${ticked.length} steps done`;
  return `${steps}${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}
