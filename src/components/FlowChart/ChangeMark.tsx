import { clsx } from "clsx";
import { type Change, changeDrawings } from "../../core/chart";
import "./styles/marks.css";

/** The diamond of what differs from what is deployed: plain = changed, + = new, − = removed. */
export function ChangeMark({ change, className }: { change: Change; className?: string }) {
  const { body, sign } = changeDrawings[change];
  return (
    <svg
      viewBox="0 0 16 16"
      width={14}
      height={14}
      aria-hidden
      className={clsx("fc-diamond", className)}
      data-change={change}
    >
      <path className="fc-diamond-fill" d={body} />
      {sign ? <path className="fc-diamond-sign" d={sign} /> : null}
    </svg>
  );
}
