import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  bandOf,
  clamp,
  home,
  type Point,
  reveal,
  type Size,
  type Viewport,
  whole,
  zoomAt,
} from "./viewport";

/** What the drawing depends on; panning alone changes it once a screen. */
export interface Drawn {
  readonly scale: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ViewportControl {
  panBy(x: number, y: number): void;
  zoomBy(factor: number, at?: Point): void;
  zoomTo(scale: number): void;
  showWhole(): void;
  reveal(box: Point & Size): void;
  centre(point: Point): void;
  current(): Viewport;
  /** Calls back after each move; returns how to stop. */
  listen(callback: () => void): () => void;
}

const atFirst: Size = { width: 760, height: 508 };

/** Size of an element, kept up to date; before it is measured, that of the design at 1440. */
export function usePaneSize() {
  const pane = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(atFirst);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { pane, size };
}

/**
 * Pan and zoom of a layer in its pane. Moves write the transform straight to the elements; React hears
 * only of a new scale or a new band to draw, so a drag costs no render.
 */
export function useViewport(chart: Size, pane: Size) {
  const layer = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const view = useRef<Viewport | null>(null);
  /** Until the person moves it, the chart stays as it is first shown, whatever the pane's size. */
  const moved = useRef(false);
  const sizes = useRef({ chart, pane });
  const listeners = useRef(new Set<() => void>());
  const [drawn, setDrawn] = useState<Drawn>(() => {
    const first = home(chart, pane);
    return { scale: first.scale, ...bandOf(first, pane) };
  });

  const apply = useCallback((next: Viewport) => {
    view.current = next;
    const { x, y, scale } = next;
    const at = scale === 1 ? [Math.round(x), Math.round(y)] : [x, y];
    if (layer.current) {
      layer.current.style.transform = `translate(${at[0]}px,${at[1]}px) scale(${scale})`;
      layer.current.style.setProperty("--k", String(scale));
    }
    if (heads.current) {
      heads.current.style.transform = `translateX(${at[0]}px)`;
      heads.current.style.setProperty("--k", String(scale));
    }
    const band = bandOf(next, sizes.current.pane);
    setDrawn((old) =>
      old.scale === scale && old.top === band.top && old.bottom === band.bottom
        ? old
        : { scale, ...band },
    );
    for (const callback of listeners.current) callback();
  }, []);

  useLayoutEffect(() => {
    sizes.current = { chart, pane };
    apply(view.current && moved.current ? clamp(view.current, chart, pane) : home(chart, pane));
  }, [apply, chart, pane]);

  const control = useMemo((): ViewportControl => {
    const now = () => view.current ?? home(sizes.current.chart, sizes.current.pane);
    const move = (next: Viewport) => {
      moved.current = true;
      apply(next);
    };
    const middle = (): Point => ({
      x: sizes.current.pane.width / 2,
      y: sizes.current.pane.height / 2,
    });
    const zoom = (scale: number, at: Point) =>
      move(zoomAt(now(), scale, at, sizes.current.chart, sizes.current.pane));
    return {
      panBy: (x, y) =>
        move(
          clamp(
            { ...now(), x: now().x + x, y: now().y + y },
            sizes.current.chart,
            sizes.current.pane,
          ),
        ),
      zoomBy: (factor, at = middle()) => zoom(now().scale * factor, at),
      zoomTo: (scale) => zoom(scale, middle()),
      showWhole: () => move(whole(sizes.current.chart, sizes.current.pane)),
      reveal: (box) => move(reveal(now(), box, sizes.current.chart, sizes.current.pane)),
      centre: ({ x, y }) => {
        const { width, height } = sizes.current.pane;
        const { scale } = now();
        const next = { x: width / 2 - x * scale, y: height / 2 - y * scale, scale };
        move(clamp(next, sizes.current.chart, sizes.current.pane));
      },
      current: now,
      listen: (callback) => {
        listeners.current.add(callback);
        return () => listeners.current.delete(callback);
      },
    };
  }, [apply]);

  return { layer, heads, drawn, control };
}
