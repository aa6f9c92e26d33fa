import { memo } from "react";
import type { BeadSign } from "./path";

const drawings: Readonly<Record<BeadSign, string>> = {
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  "open-lock": "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 4.8-1",
  key: "M8.1 10.7a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM7.3 8.7l5.7-5.7M10.8 5.2l2 2",
  relay: "m3.5 4 4 4-4 4M8.5 4l4 4-4 4",
  disabled: "M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0zM4.5 11.5l7-7",
  unknown: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.300 8.700 8 9.200 8 10M8 12.500v.01",
  new: "M8 3.500v9M3.500 8h9",
  removed: "M3.500 8h9",
};

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
      <path d={drawings[sign]} />
    </svg>
  );
}
