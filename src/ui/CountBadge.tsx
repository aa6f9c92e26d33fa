import { clsx } from "clsx";
import { grouped } from "./grouped";

export interface CountBadgeProps {
  readonly count: number;
  /** What is counted, for those who do not see where it stands: `3 changes`. */
  readonly label?: string | undefined;
  readonly strong?: boolean | undefined;
  readonly className?: string | undefined;
}

export function CountBadge({ count, label, strong, className }: CountBadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-4 min-w-4 items-center justify-center rounded-full px-1 text-micro font-semibold",
        strong ? "bg-accent text-on-accent" : "bg-pressed text-ink-2",
        className,
      )}
    >
      {grouped.format(count)}
      {label ? <span className="sr-only"> {label}</span> : null}
    </span>
  );
}
