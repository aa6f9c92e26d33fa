import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { exceptionTitle, type FrameView, type Lanes } from "../../core/chart";
import { sameItems } from "../../core/values";
import { EdgeLine } from "./EdgeLine";
import { FoldHead } from "./FoldHead";
import { Nodes } from "./Nodes";
import { type Looks, lineState } from "./state";

export interface FrameProps {
  readonly view: FrameView;
  readonly lanes: Lanes;
  readonly looks: Looks;
}

/** A server's land with its listeners on the coast, its connectors, and the ring where mail leaves. */
export const Frame = memo(function Frame({ view, lanes, looks }: FrameProps) {
  const { frame, edges } = view;
  const { land, ring, fold, hairline, server } = frame.block;
  const { fold: alike, exception, server: own } = frame.block.group;
  return (
    <div
      className="fc-frame"
      style={{ top: frame.y, width: lanes.width, height: frame.block.height }}
    >
      <div
        className="fc-land"
        data-alike={alike?.open === false || undefined}
        style={{ left: land.x, top: land.y, width: land.width, height: land.height }}
      />
      {hairline === undefined ? null : (
        <div
          className="fc-hairline"
          style={{ left: land.x + 24, top: hairline, width: land.width - 36 }}
        >
          Transport service
        </div>
      )}
      <svg className="fc-edges" width={lanes.width} height={frame.block.height} aria-hidden>
        {edges.map((line) => (
          <EdgeLine key={line.key} line={line} {...lineState(looks, line)} />
        ))}
        <circle className="fc-ring" cx={ring.x} cy={ring.y} r={3.5} />
      </svg>
      {alike ? (
        <FoldHead fold={alike} looks={looks} left={land.x + 6} width={land.width - 12} />
      ) : null}
      {exception ? (
        <p
          className="fc-differs"
          style={{ left: land.x + 12, maxWidth: land.width - 24 }}
          title={`From the ${exception.from} servers of its site that are alike`}
        >
          {exceptionTitle(own.name, exception)}
        </p>
      ) : null}
      <Nodes nodes={view.networks} looks={looks} />
      <Nodes nodes={view.listeners} looks={looks} />
      <Nodes nodes={view.connectors} looks={looks} />
      <Nodes nodes={[server]} looks={looks} />
      {fold ? (
        <button
          type="button"
          className="fc-fold"
          style={{
            left: lanes.connectors.x - 1,
            top: fold.y,
            maxWidth: fold.open
              ? lanes.connectors.width
              : land.x + land.width - lanes.connectors.x - 6,
          }}
          tabIndex={-1}
          data-fold={frame.key}
          aria-expanded={fold.open}
        >
          <ChevronRight size={12} strokeWidth={1.5} aria-hidden />
          {fold.listeners.length === 1
            ? "1 internal listener"
            : `${fold.listeners.length} internal listeners`}
          <span className="fc-machine">{portsText(fold.listeners.map((each) => each.port))}</span>
        </button>
      ) : null}
    </div>
  );
}, sameFrame);

/** A frame whose block, place and looks are the same objects is not drawn again. */
function sameFrame(a: FrameProps, b: FrameProps): boolean {
  return (
    a.looks === b.looks &&
    a.lanes === b.lanes &&
    a.view.frame.block === b.view.frame.block &&
    a.view.frame.y === b.view.frame.y &&
    sameItems(a.view.edges, b.view.edges) &&
    sameItems(a.view.networks, b.view.networks) &&
    sameItems(a.view.listeners, b.view.listeners) &&
    sameItems(a.view.connectors, b.view.connectors)
  );
}

/** `:717 :2525 :465`, each once; more than four end in an ellipsis. */
function portsText(ports: readonly number[]): string {
  const distinct = [...new Set(ports)];
  const shown = distinct.slice(0, 4).map((port) => `:${port}`);
  return [...shown, ...(distinct.length > 4 ? ["…"] : [])].join(" ");
}
