import { clsx } from "clsx";
import { useEffect, useState } from "react";

export interface ProgressBarProps {
  readonly name: string;
  /** null = of unknown length. */
  readonly value: number | null;
  readonly max?: number | undefined;
  /** Words and figures, shown after a second: `312 of 840 MB`. */
  readonly text?: string | undefined;
  readonly className?: string | undefined;
}

/** Nothing for 150 ms, then a bar of 2 px, then words: what is quick leaves no flicker. */
export function ProgressBar({ name, value, max = 100, text, className }: ProgressBarProps) {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const bar = setTimeout(() => setStage(1), 150);
    const words = setTimeout(() => setStage(2), 1000);
    return () => {
      clearTimeout(bar);
      clearTimeout(words);
    };
  }, []);
  if (stage === 0) return null;
  const share = value === null ? null : Math.max(0, Math.min(1, value / max));
  return (
    <div className={clsx("flex flex-col gap-1", className)}>
      <div
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value ?? undefined}
        aria-valuetext={text}
        className="h-0.5 overflow-hidden bg-line-1"
      >
        <div
          className={clsx(
            "h-full bg-accent forced-colors:bg-[Highlight]",
            share === null && "w-1/3 animate-sweep",
          )}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      {stage === 2 && text ? <span className="text-small text-ink-3">{text}</span> : null}
    </div>
  );
}
