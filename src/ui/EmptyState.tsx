import { clsx } from "clsx";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Level of the heading in its place; 0 = no heading. */
  readonly level?: 0 | 2 | 3 | undefined;
  /** In line with the text that it stands under, instead of in the middle of its pane. */
  readonly flush?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Says what is, then what to do; never a picture for its own sake. */
export function EmptyState({
  title,
  children,
  actions,
  level = 2,
  flush = false,
  className,
}: EmptyStateProps) {
  const Heading = level === 0 ? "p" : (`h${level}` as const);
  return (
    <div
      className={clsx(
        "flex w-full max-w-100 flex-col items-start gap-2 py-8 text-body text-ink-2",
        flush ? "" : "mx-auto px-4",
        className,
      )}
    >
      <Heading className="text-title-3 text-ink-1">{title}</Heading>
      {children}
      {actions ? <div className="mt-1 flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
