import { MarkedText } from "../../components/MarkedText";
import type { Step } from "../../core/learn";
import { Button } from "../../ui/Button";

interface Props {
  readonly step: Step;
  /** Hints that are shown: 0 to 3. */
  readonly level: number;
  /** What the third one points at, in words; undefined where it points at nothing. */
  readonly target: string | undefined;
  readonly onMore: () => void;
  readonly onGo: () => void;
}

/** Where to think, what to do, the value; the last one points, and says in words where. */
export function Hints({ step, level, target, onMore, onGo }: Props) {
  const shown = step.hints.slice(0, level);
  return (
    <div className="flex flex-col items-start gap-1.5">
      {shown.length > 0 ? (
        <ol aria-label="Hints" className="flex flex-col gap-1">
          {shown.map((text, index) => (
            <li key={text} className="flex gap-2">
              <span aria-hidden className="w-3 shrink-0 text-ink-3">
                {index + 1}
              </span>
              <span>
                <MarkedText of={text} />
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {level >= 3 && target !== undefined ? (
        <p className="flex flex-wrap items-center gap-x-2 text-small">
          <span aria-hidden className="size-2.5 rounded-full border-2 border-course-mark" />
          <span>
            <MarkedText of={`${target}.`} />
          </span>
          <Button look="quiet" className="h-6!" onClick={onGo}>
            Go there
          </Button>
        </p>
      ) : null}
      {level < 3 ? (
        <Button look="quiet" className="-ml-1.5" onClick={onMore}>
          {level === 0 ? "Hint" : `Hint ${level + 1} of 3`}
        </Button>
      ) : null}
    </div>
  );
}
