import type { ReactNode } from "react";
import type { ChartNode, PlacedNode } from "../../core/chart";
import type { MarkSeverity } from "../../ui/SeverityMark";
import { SeverityMark } from "../../ui/SeverityMark";
import { ChangeMark } from "./ChangeMark";

/** The worst of a connector's findings, and how many it has. */
export interface Badge {
  readonly severity: Exclude<MarkSeverity, "ok">;
  readonly count: number;
}

export interface NodeState {
  readonly selected: boolean;
  readonly dim: boolean;
  /** The one node of the chart that Tab reaches. */
  readonly tabbable: boolean;
  readonly severity: Badge["severity"] | undefined;
  readonly problems: number;
  /** Too small for words: the box alone. */
  readonly slim: boolean;
}

export interface NodeProps<N extends ChartNode = ChartNode> extends NodeState {
  readonly placed: PlacedNode<N>;
}

/** Equal nodes in equal places with equal state are not drawn again. */
export function sameNode<N extends ChartNode>(a: NodeProps<N>, b: NodeProps<N>): boolean {
  return (
    a.selected === b.selected &&
    a.dim === b.dim &&
    a.tabbable === b.tabbable &&
    a.severity === b.severity &&
    a.problems === b.problems &&
    a.slim === b.slim &&
    (a.placed === b.placed || samePlace(a.placed, b.placed))
  );
}

const samePlace = (a: PlacedNode, b: PlacedNode): boolean =>
  a.node === b.node &&
  a.key === b.key &&
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.times === b.times;

const words = { error: "error", warning: "warning", advice: "advice" } as const;

/** `1 warning`, `3 problems, the worst an error`. */
export function problemsText(severity: Badge["severity"] | undefined, count: number): string {
  if (!severity || count === 0) return "";
  if (count === 1) return severity === "advice" ? "1 advice" : `1 ${words[severity]}`;
  return `${count} problems, the worst ${severity === "error" ? "an error" : severity === "advice" ? "advice" : "a warning"}`;
}

export interface NodeShellProps extends NodeProps {
  readonly label: string;
  readonly className: string;
  /** States that the stylesheet draws: `never`, `off`, `any` … */
  readonly look?: string | undefined;
  readonly children: ReactNode;
}

/** Element that says how many ways lead in and out of the node that has focus. */
export const waysId = "flow-chart-ways";

/** The button of a node in its place; the canvas hears its events. */
export function NodeShell(props: NodeShellProps) {
  const { placed, selected, dim, tabbable, severity, problems, slim, label, className, look } =
    props;
  const { node, x, y, width, height } = placed;
  const connector = node.kind === "receive" || node.kind === "send" ? node : undefined;
  const ghost = connector?.change === "removed";
  return (
    <div
      className="fc-place"
      style={{ left: x, top: y, width, height }}
      data-dim={dim || undefined}
    >
      <button
        type="button"
        className={className}
        data-node={placed.key}
        data-look={look}
        tabIndex={tabbable ? 0 : -1}
        aria-label={label}
        aria-pressed={connector && !ghost ? selected : undefined}
        aria-disabled={ghost || undefined}
        aria-describedby={tabbable ? waysId : undefined}
      >
        {slim && node.kind !== "server" ? null : props.children}
        {connector?.change && !slim ? (
          <ChangeMark change={connector.change} className="fc-change" />
        ) : null}
      </button>
      {severity && !slim ? (
        <button
          type="button"
          className="fc-badge"
          tabIndex={-1}
          data-problem={node.id}
          aria-label={`Show ${problemsText(severity, problems)}`}
        >
          <SeverityMark severity={severity} />
          {problems > 1 ? <span aria-hidden>{problems}</span> : null}
        </button>
      ) : null}
    </div>
  );
}
