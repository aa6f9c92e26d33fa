import { memo } from "react";
import { beadOf, type PlacedEdge, pathOf, sizeText } from "../../core/chart";
import { Bead } from "./Bead";

export interface EdgeLineProps {
  readonly line: PlacedEdge;
  /** Belongs to what is selected. */
  readonly picked: boolean;
  /** Belongs to what is hovered, focused or lit. */
  readonly hot: boolean;
  readonly dim: boolean;
  /** Too small for beads and labels. */
  readonly slim: boolean;
}

/**
 * One line: pattern = TLS, stranger colour = relay, bead = the sign it carries. Clicks are caught by the
 * layer through data-edge. Redrawn only when the line itself moved or means something else.
 */
export const EdgeLine = memo(
  function EdgeLine({ line, picked, hot, dim, slim }: EdgeLineProps) {
    const { edge } = line;
    const { middle, ends } = pathOf(line);
    const bead = slim ? undefined : beadOf(line);
    return (
      <g
        className="fc-edge"
        data-tls={edge.kind === "source" || edge.kind === "overflow" ? undefined : edge.tls}
        data-kind={edge.kind}
        data-relay={edge.relay === "yes" || undefined}
        data-off={!edge.enabled || undefined}
        data-never={edge.neverReached || undefined}
        data-picked={picked || undefined}
        data-hot={hot || undefined}
        data-dim={dim || undefined}
        data-edge={line.key}
      >
        {slim ? null : <path className="fc-hit" d={middle} />}
        <path
          className="fc-line"
          d={middle}
          markerEnd={edge.kind === "overflow" ? "url(#fc-arrow)" : undefined}
        />
        {ends && !slim ? <path className="fc-ends" d={ends} /> : null}
        {bead ? <Bead {...bead} /> : null}
        {edge.kind === "overflow" && !slim ? <OverflowLabel line={line} /> : null}
      </g>
    );
  },
  (a, b) =>
    a.picked === b.picked &&
    a.hot === b.hot &&
    a.dim === b.dim &&
    a.slim === b.slim &&
    (a.line === b.line || sameLine(a.line, b.line)),
);

function sameLine(a: PlacedEdge, b: PlacedEdge): boolean {
  return (
    a.key === b.key &&
    a.edge === b.edge &&
    a.x1 === b.x1 &&
    a.y1 === b.y1 &&
    a.x2 === b.x2 &&
    a.y2 === b.y2 &&
    a.bend === b.bend &&
    a.key50 === b.key50
  );
}

/** `over 10 MB`, beside the connector that is too small. */
function OverflowLabel({ line }: { line: PlacedEdge }) {
  const text = `over ${sizeText(line.edge.above ?? 0)}`;
  const width = text.length * 6 + 10;
  const down = line.y2 > line.y1;
  const gap = Math.abs(line.y2 - line.y1);
  const y = gap < 130 ? (line.y1 + line.y2) / 2 : line.y1 + (down ? 20 : -20);
  return (
    <g transform={`translate(${line.x1 - width / 2} ${y - 9})`} className="fc-label">
      <rect width={width} height={18} rx={3} />
      <text x={width / 2} y={13} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
