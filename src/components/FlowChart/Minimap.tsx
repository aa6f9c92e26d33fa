import { type PointerEvent, useEffect, useRef } from "react";
import type { Placed } from "../../core/chart";
import type { ViewportControl } from "./useViewport";
import type { Size } from "./viewport";

const most = { width: 120, height: 140 };

/** The whole chart in little: frames as land, connectors as bars, and the window on it. */
export function Minimap({
  placed,
  pane,
  control,
}: {
  placed: Placed;
  pane: Size;
  control: ViewportControl;
}) {
  const { width, height } = placed;
  const scale = Math.min(most.width / width, most.height / height);
  const window = useRef<SVGRectElement>(null);
  useEffect(() => {
    const draw = () => {
      const { x, y, scale: zoom } = control.current();
      window.current?.setAttribute("x", String(-x / zoom));
      window.current?.setAttribute("y", String(-y / zoom));
      window.current?.setAttribute("width", String(pane.width / zoom));
      window.current?.setAttribute("height", String(pane.height / zoom));
    };
    draw();
    return control.listen(draw);
  }, [control, pane]);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    control.centre({
      x: (event.clientX - box.left) / scale,
      y: (event.clientY - box.top) / scale,
    });
  };
  return (
    <svg
      className="fc-minimap"
      data-still
      aria-hidden
      width={Math.max(24, width * scale)}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      onPointerDown={go}
      onPointerMove={go}
    >
      {outlines(placed).map(({ y, tall }) => (
        <rect
          key={y}
          className="fc-minimap-land"
          x={placed.lanes.coast}
          y={y}
          width={placed.lanes.servers.x + placed.lanes.servers.width - placed.lanes.coast}
          height={tall}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {placed.sends.slice(0, 200).map(({ key, x, y, width: wide, height: tall }) => (
        <rect key={key} className="fc-minimap-node" x={x} y={y} width={wide} height={tall} />
      ))}
      <rect ref={window} className="fc-minimap-window" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** Frames; of a fleet only as many as can be told apart. */
function outlines({ frames, height }: Placed): { y: number; tall: number }[] {
  const least = height / most.height;
  const found: { y: number; tall: number }[] = [];
  for (const { y, block } of frames) {
    const last = found.at(-1);
    if (last && y - last.y < 2 * least) last.tall = y + block.height - last.y;
    else found.push({ y, tall: block.height });
  }
  return found;
}
