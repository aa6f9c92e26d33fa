import type { PlacedEdge } from "./placed";

/** Lengths at both ends that are always solid, so that a pattern never floats free of its node. */
const solid = { start: 4, end: 5 };
const corner = 6;

/** The patterned middle of a line and its solid ends, as SVG path data. */
export interface Path {
  readonly middle: string;
  readonly ends: string;
}

/** Path of a placed line; a connector that is never reached stops 8 px short, at a bar. */
export function pathOf(line: PlacedEdge): Path {
  const { x1, y1, x2, y2 } = line;
  if (line.edge.neverReached)
    return { middle: curve(x1, y1, x2 - 9, y2), ends: `M${x2 - 8} ${y2 - 6}v12` };
  if (line.shape === "drop") return { middle: `M${x1} ${y1}V${y2}`, ends: "" };
  if (line.shape === "elbow")
    return { middle: elbow(line), ends: `M${x2 - solid.end} ${y2}h${solid.end}` };
  return {
    middle: curve(x1 + solid.start, y1, x2 - solid.end, y2),
    ends: `M${x1} ${y1}h${solid.start}M${x2 - solid.end} ${y2}h${solid.end}`,
  };
}

/** Leaves and enters horizontally, bends once. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  if (y1 === y2) return `M${x1} ${y1}H${x2}`;
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** To the trunk, along it, and off, with round corners. */
function elbow({ x1, y1, x2, y2, bend = x1 }: PlacedEdge): string {
  const down = Math.sign(y2 - y1);
  const end = x2 - solid.end;
  if (down === 0) return `M${x1} ${y1}H${end}`;
  const turn = (from: number, to: number) =>
    Math.min(corner, Math.abs(to - from), Math.abs(y2 - y1) / 2) * Math.sign(to - from);
  const a = turn(x1, bend);
  const b = turn(bend, end);
  return (
    `M${x1} ${y1}H${bend - a}Q${bend} ${y1} ${bend} ${y1 + Math.abs(a) * down}` +
    `V${y2 - Math.abs(b) * down}Q${bend} ${y2} ${bend + b} ${y2}H${end}`
  );
}

/** Sign that a line carries; the pattern already says how TLS stands. */
export type BeadSign =
  | "lock"
  | "open-lock"
  | "key"
  | "relay"
  | "disabled"
  | "unknown"
  | "new"
  | "removed";

/** Where and what: one bead a line, the weightiest sign. Lines inside a frame are too short for one. */
export function beadOf(line: PlacedEdge): { sign: BeadSign; x: number; y: number } | undefined {
  const { edge } = line;
  if (edge.kind !== "client" && edge.kind !== "hop") return undefined;
  const sign = signOf(line);
  if (!sign) return undefined;
  if (line.shape === "elbow")
    return { sign, x: ((line.bend ?? line.x1) + line.x2) / 2, y: line.y2 };
  return { sign, x: (line.x1 + line.x2) / 2, y: (line.y1 + line.y2) / 2 };
}

function signOf({ edge, key50 }: PlacedEdge): BeadSign | undefined {
  if (!edge.enabled) return "disabled";
  if (edge.relay === "yes") return "relay";
  if (edge.relay === "unknown") return "unknown";
  if (edge.clearPasswords && edge.tls === "none") return "open-lock";
  if (key50) return "key";
  if (edge.tls === "required") return "lock";
  return undefined;
}
