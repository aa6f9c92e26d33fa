import type { ReactNode } from "react";

/** The shape of a chart in hairlines, before there is anything to draw; `actions` are the ways to begin. */
export function EmptyChart({ actions }: { readonly actions?: ReactNode }) {
  const box = "rounded-node border border-dashed border-line-2";
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-6 p-6">
      <div aria-hidden className="flex w-full max-w-140 items-center gap-6">
        <div className={`${box} h-11 flex-1`} />
        <div className="flex flex-2 flex-col gap-2 rounded-card border border-dashed border-line-2 p-3">
          <div className={`${box} h-11`} />
          <div className={`${box} h-11`} />
        </div>
        <div className={`${box} h-16 flex-1`} />
        <div className={`${box} h-12 flex-1`} />
      </div>
      <div className="flex flex-col items-center gap-3">
        <p className="text-center text-ink-2">
          No connectors yet. Start from a need, or read in what you have.
        </p>
        <div className="flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </div>
  );
}
