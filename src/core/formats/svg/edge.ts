import { beadOf, type PlacedEdge, pathOf, sizeText } from "../../chart";
import { type Attributes, element, type Markup, nothing } from "./element";
import { line } from "./lettering";
import { bead } from "./marks";
import type { Palette } from "./palette";

/** How a line is drawn: pattern = TLS, colour = who may relay, or why nothing goes there. */
function strokeOf({ edge }: PlacedEdge, colours: Palette): Attributes {
  if (edge.kind === "overflow")
    return { stroke: colours["warn-mark"], "stroke-width": 1.5, "stroke-dasharray": "4 4" };
  const tls = edge.kind === "source" ? undefined : edge.tls;
  const colour = edge.neverReached
    ? colours["ink-2"]
    : !edge.enabled
      ? colours["ink-off"]
      : edge.relay === "yes"
        ? colours["stranger-mark"]
        : colours["line-3"];
  const heavy = tls === "required" || tls === "none" || edge.relay === "yes";
  return {
    stroke: colour,
    "stroke-width": edge.enabled ? (heavy ? 2 : 1.5) : 1,
    "stroke-dasharray":
      tls === "offered"
        ? "7 4"
        : tls === "none"
          ? "1.5 5"
          : tls === "unknown"
            ? "12 5 2 5"
            : undefined,
    "stroke-linecap": tls === "none" ? "round" : undefined,
  };
}

/** One line with its solid ends and the bead that it carries. */
export function edgeOf(placed: PlacedEdge, colours: Palette): Markup {
  const { middle, ends } = pathOf(placed);
  const look = strokeOf(placed, colours);
  const sign = beadOf(placed);
  const { stroke, "stroke-width": width } = look;
  const isBar = placed.edge.neverReached;
  return element(
    "g",
    { fill: "none" },
    element("path", { d: middle, ...look }),
    ends ? element("path", { d: ends, stroke, "stroke-width": isBar ? 2 : width }) : nothing,
    sign ? bead(sign.sign, sign.x, sign.y, colours) : nothing,
    placed.edge.kind === "overflow" ? overflow(placed, colours) : nothing,
  );
}

/** The arrow head of an overflow route, and `over 10 MB` beside the connector that is too small. */
function overflow({ edge, x1, y1, x2, y2 }: PlacedEdge, colours: Palette): Markup {
  const back = y2 > y1 ? -7 : 7;
  const text = `over ${sizeText(edge.above ?? 0)}`;
  const width = text.length * 6.6 + 12;
  const y = Math.abs(y2 - y1) < 130 ? (y1 + y2) / 2 : y1 + (y2 > y1 ? 20 : -20);
  return element(
    "g",
    {},
    element("path", {
      d: `M${x2} ${y2}l-3.5 ${back}h7z`,
      fill: colours["warn-mark"],
    }),
    element("rect", {
      x: x1 - width / 2,
      y: y - 9,
      width,
      height: 18,
      rx: 3,
      fill: colours["warn-wash"],
      stroke: colours["warn-line"],
    }),
    line(
      text,
      x1,
      y + 4,
      width,
      { fill: colours.warn, size: 11 },
      {
        "text-anchor": "middle",
      },
    ),
  );
}
