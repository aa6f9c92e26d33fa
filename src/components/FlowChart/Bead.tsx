import { memo } from "react";
import { type BeadSign, beadDrawings } from "../../core/chart";

/** An 18 px disc on a line that carries its sign. */
export const Bead = memo(function Bead({ sign, x, y }: { sign: BeadSign; x: number; y: number }) {
  return (
    <g transform={`translate(${x - 9} ${y - 9})`} className="fc-bead" data-sign={sign}>
      <circle cx={9} cy={9} r={8.5} />
      <BeadSignShape sign={sign} x={4} y={4} size={10} />
    </g>
  );
});

/** The sign alone; in legends it stands in text size. */
export function BeadSignShape({
  sign,
  size = 14,
  x,
  y,
}: {
  sign: BeadSign;
  size?: number;
  x?: number;
  y?: number;
}) {
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 12 ? 2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={beadDrawings[sign]} />
    </svg>
  );
}
