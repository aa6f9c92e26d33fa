import {
  type BeadSign,
  beadDrawings,
  type Change,
  changeDrawings,
  type Principal,
  type Tls,
} from "../../chart";
import type { Severity } from "../../finding";
import { type Attributes, element, type Markup, nothing } from "./element";
import type { Palette } from "./palette";

/** Shapes that the app draws in src/ui; a test there holds the two together. */
const shoulders = "M3 13.5c.4-2.9 2.4-4.3 5-4.3s4.6 1.4 5 4.3";

/** Puts a drawing of a 16×16 box at a place, `size` pixels wide. */
const placed = (x: number, y: number, size: number, ...inside: readonly Markup[]): Markup =>
  element("g", { transform: `translate(${x} ${y}) scale(${size / 16})` }, ...inside);

const strokes = (stroke: string, width: number): Attributes => ({
  fill: "none",
  stroke,
  "stroke-width": width,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
});

/** The sign of a bead alone, in the size of text. */
export const beadSign = (
  sign: BeadSign,
  x: number,
  y: number,
  size: number,
  colour: string,
): Markup =>
  placed(
    x,
    y,
    size,
    element("path", { d: beadDrawings[sign], ...strokes(colour, size < 12 ? 2 : 1.5) }),
  );

/** An 18 px disc on a line that carries its sign; `x` and `y` are its middle. */
export function bead(sign: BeadSign, x: number, y: number, colours: Palette): Markup {
  const colour = sign === "relay" ? colours["stranger-mark"] : colours["ink-2"];
  return element(
    "g",
    {},
    element("circle", { cx: x, cy: y, r: 8.5, fill: colours.raised, stroke: colour }),
    beadSign(sign, x - 5, y - 5, 10, colour),
  );
}

const changeColours = { changed: "accent", new: "ok-mark", removed: "error-mark" } as const;

/** The diamond of what differs from what is deployed. */
export function changeMark(change: Change, x: number, y: number, colours: Palette): Markup {
  const { body, sign } = changeDrawings[change];
  const fill = colours[changeColours[change]];
  return placed(
    x,
    y,
    14,
    element("path", { d: body, fill }),
    sign ? element("path", { d: sign, ...strokes(colours["on-accent"], 1.6) }) : nothing,
  );
}

/** Dashed open head = stranger, solid head and shoulders = user, stacked bars = server. */
export function principalMark(
  principal: Principal,
  x: number,
  y: number,
  size: number,
  colours: Palette,
): Markup {
  switch (principal) {
    case "stranger": {
      const look = { ...strokes(colours["stranger-mark"], 1.5), "stroke-dasharray": "2.2 1.7" };
      return placed(
        x,
        y,
        size,
        element("circle", { cx: 8, cy: 5.2, r: 2.7, ...look }),
        element("path", { d: shoulders, ...look }),
      );
    }
    case "user": {
      const look = { ...strokes(colours["user-mark"], 1.5), fill: colours["user-mark"] };
      return placed(
        x,
        y,
        size,
        element("circle", { cx: 8, cy: 5.2, r: 2.7, ...look }),
        element("path", { d: `${shoulders}z`, ...look }),
      );
    }
    default: {
      const look = strokes(colours["server-mark"], 1.5);
      const bar = { x: 2.5, width: 11, height: 4.5, rx: 1, ...look };
      return placed(
        x,
        y,
        size,
        element("rect", { ...bar, y: 2.5 }),
        element("rect", { ...bar, y: 9 }),
        element("path", { d: "M5 4.8v.01M5 11.3v.01", ...look, "stroke-width": 2 }),
      );
    }
  }
}

const patterns: Readonly<Record<Exclude<Tls, "unknown">, Attributes>> = {
  required: {},
  offered: { "stroke-dasharray": "7 4" },
  none: { "stroke-dasharray": "1.5 5", "stroke-linecap": "round" },
};

/** A short piece of the line that says how TLS stands; nothing where it is unknown. */
export const tlsSample = (tls: Tls, x: number, y: number, width: number, colour: string): Markup =>
  tls === "unknown"
    ? nothing
    : element("path", {
        d: `M${x + 1} ${y}h${width - 2}`,
        stroke: colour,
        "stroke-width": 2,
        ...patterns[tls],
      });

/** Octagon, triangle, ring with i: severity is shape before it is colour. */
export function severityMark(severity: Severity, x: number, y: number, colours: Palette): Markup {
  const sign = (d: string, colour: string) => element("path", { d, ...strokes(colour, 1.8) });
  switch (severity) {
    case "error":
      return placed(
        x,
        y,
        16,
        element("path", {
          d: "M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z",
          fill: colours["error-mark"],
        }),
        sign("M8 4.5v4.2M8 11.3v.01", colours["on-accent"]),
      );
    case "warning":
      return placed(
        x,
        y,
        16,
        element("path", { d: "M8 1.8 15 14H1z", fill: colours["warn-mark"], stroke: colours.warn }),
        sign("M8 6.3v3.4M8 11.8v.01", colours["on-warn-mark"]),
      );
    case "advice":
      return placed(
        x,
        y,
        16,
        element("circle", {
          cx: 8,
          cy: 8,
          r: 6.2,
          ...strokes(colours["advice-mark"], 1.6),
          fill: colours.raised,
        }),
        sign("M8 7.5v3.5M8 5v.01", colours["advice-mark"]),
      );
  }
}
