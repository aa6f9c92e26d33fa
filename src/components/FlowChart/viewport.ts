/** Where the chart stands in its pane: chart point p is drawn at p × scale + (x, y). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const scales = { least: 0.2, most: 2, step: 1.25 } as const;

/** How much a node shows; text is never drawn smaller than 11 px on screen. */
export type Level = "full" | "compact" | "overview";

/** Least scales at which a level is drawn. */
const details = { full: 0.85, compact: 0.5 } as const;

export const levelOf = (scale: number): Level =>
  scale >= details.full ? "full" : scale >= details.compact ? "compact" : "overview";

/** The chart keeps to its pane: what fits stays whole, what does not leaves no empty margin. */
export function clamp({ x, y, scale }: Viewport, chart: Size, pane: Size): Viewport {
  return {
    x: within(x, pane.width - chart.width * scale),
    y: within(y, pane.height - chart.height * scale),
    scale,
  };
}

const within = (value: number, spare: number): number =>
  Math.min(Math.max(0, spare), Math.max(Math.min(0, spare), value)) || 0;

/** Zooms so that the chart point under `at` stays under it. */
export function zoomAt(
  from: Viewport,
  scale: number,
  at: Point,
  chart: Size,
  pane: Size,
): Viewport {
  const to = Math.min(scales.most, Math.max(scales.least, scale));
  const ratio = to / from.scale;
  return clamp(
    { x: at.x - (at.x - from.x) * ratio, y: at.y - (at.y - from.y) * ratio, scale: to },
    chart,
    pane,
  );
}

/** The whole chart, never larger than life. */
export function whole(chart: Size, pane: Size): Viewport {
  const ratio = Math.min(1, pane.width / chart.width, pane.height / chart.height);
  const scale = Math.max(scales.least, ratio);
  return clamp({ x: (pane.width - chart.width * scale) / 2, y: 0, scale }, chart, pane);
}

/** How the chart is first shown: all lanes, from the first network to the last hop, as long as their names are written. */
export function home(chart: Size, pane: Size): Viewport {
  const scale = Math.min(1, Math.max(details.compact, pane.width / chart.width));
  return clamp({ x: 0, y: 0, scale }, chart, pane);
}

/** The least move that brings a box into the pane with some air around it. */
export function reveal(from: Viewport, box: Point & Size, chart: Size, pane: Size): Viewport {
  const air = 24;
  const move = (start: number, length: number, at: number, room: number): number => {
    const first = start * from.scale + at;
    const last = first + length * from.scale;
    if (first < air) return at + air - first;
    if (last > room - air) return at - Math.min(last - (room - air), first - air);
    return at;
  };
  return clamp(
    {
      x: move(box.x, box.width, from.x, pane.width),
      y: move(box.y, box.height, from.y, pane.height),
      scale: from.scale,
    },
    chart,
    pane,
  );
}

/**
 * The band of the chart to draw: the screen with one around it, less where much is drawn small. It starts
 * at a whole number of screens, so that panning changes it once a screen and never shows an edge.
 */
export function bandOf({ y, scale }: Viewport, pane: Size): { top: number; bottom: number } {
  const screen = Math.max(1, pane.height / scale);
  const around = scale < 0.5 ? 0.1 : 1;
  const first = Math.floor(-y / scale / screen);
  return { top: (first - around) * screen, bottom: (first + 2 + around) * screen };
}
