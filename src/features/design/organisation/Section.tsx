import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  readonly title: string;
  readonly id: string;
  readonly count?: number | undefined;
  /** The explorer leads here: it comes into view. */
  readonly current?: boolean | undefined;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}

/** A titled list of the organisation form. */
export function Section({ title, id, count, current = false, help, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) frame.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <section ref={frame} aria-labelledby={`${id}-title`} className="scroll-mt-4">
      <h3 id={`${id}-title`} className="mb-1 flex items-baseline gap-2 text-title-3 text-ink-1">
        {title}
        {count === undefined ? null : (
          <span className="text-micro text-ink-3 tabular-nums">{count}</span>
        )}
      </h3>
      {help ? <p className="mb-1 text-small text-ink-3">{help}</p> : null}
      <div className="overflow-hidden rounded-control border border-line-2 bg-raised">
        {children}
      </div>
    </section>
  );
}
