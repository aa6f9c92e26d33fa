import { clsx } from "clsx";
import type { Change } from "../../core/chart";

const signs: Readonly<Record<Change, string>> = {
  changed: "",
  new: "M6 8h4M8 6v4",
  removed: "M6 8h4",
};

/** The diamond of what differs from what is deployed: plain = changed, + = new, − = removed. */
export function ChangeMark({ change, className }: { change: Change; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={14}
      height={14}
      aria-hidden
      className={clsx("fc-diamond", className)}
      data-change={change}
    >
      <path
        className="fc-diamond-fill"
        d={
          change === "changed"
            ? "M8 3.600 12.400 8 8 12.400 3.600 8z"
            : "M8 1.500 14.500 8 8 14.500 1.500 8z"
        }
      />
      {signs[change] ? <path className="fc-diamond-sign" d={signs[change]} /> : null}
    </svg>
  );
}
