import { memo } from "react";
import type { Placed, PlacedEdge } from "../../core/chart";
import { sameItems } from "../../core/values";
import { EdgeLine } from "./EdgeLine";
import { type Looks, lineState } from "./state";

interface LinesProps {
  readonly lines: readonly PlacedEdge[];
  readonly looks: Looks;
  readonly placed: Placed;
}

/** Lines between frames and the outside, behind everything. */
export const Lines = memo(function Lines({ lines, looks, placed }: LinesProps) {
  const { trunk } = placed;
  return (
    <svg className="fc-edges" width={placed.width} height={placed.height} aria-hidden>
      <defs>
        <marker
          id="fc-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className="fc-arrow" d="M1 1 7 4 1 7z" />
        </marker>
      </defs>
      {trunk ? <path className="fc-trunk" d={`M${trunk.x} ${trunk.y1}V${trunk.y2}`} /> : null}
      {lines.map((line) => (
        <EdgeLine key={line.key} line={line} {...lineState(looks, line)} />
      ))}
    </svg>
  );
}, sameLines);

function sameLines(a: LinesProps, b: LinesProps): boolean {
  return (
    a.looks === b.looks &&
    a.placed.width === b.placed.width &&
    a.placed.height === b.placed.height &&
    a.placed.trunk === b.placed.trunk &&
    sameItems(a.lines, b.lines)
  );
}
