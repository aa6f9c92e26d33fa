import { chartOf, layOut, type Placed } from "../../chart";
import type { Finding } from "../../finding";
import type { Organisation } from "../../model";
import { counted } from "../../values";
import { sendCard } from "./card";
import type { Badge, Drawing } from "./drawing";
import { edgeOf } from "./edge";
import { element, lines, type Markup, nothing, textOf } from "./element";
import { frameOf } from "./frame";
import { legendOf } from "./legend";
import { line, sans } from "./lettering";
import { type Palette, palettes, type Theme } from "./palette";
import { hopBox, networkBox } from "./place";

/** How the picture is made. */
export interface SvgOptions {
  /** Absent: light. */
  readonly theme?: Theme | undefined;
  /** Findings that connectors are to bear a badge for; as in `Problems`, the worst first. */
  readonly findings?: readonly Finding[] | undefined;
  /** Pixels that the lanes are spread over; absent: 1,120. */
  readonly width?: number | undefined;
}

/** Room for the title and the heads of the lanes. */
const head = { title: 24, lanes: 52, bottom: 60 };

/**
 * The mail-flow chart as one SVG file that needs nothing else: no script, no style sheet, no font, no link. Linear in
 * the nodes and lines. All of the organisation's text stays text.
 */
export function chartSvg(organisation: Organisation, options: SvgOptions = {}): string {
  const { theme = "light", findings = [], width = 1120 } = options;
  const chart = chartOf(organisation);
  const placed = layOut(chart, width);
  const colours = palettes[theme];
  const drawing: Drawing = { colours, badges: badgesOf(findings) };
  const legend = legendOf(chart.signs, placed.width, colours);
  const { servers, receive, send } = chart.counts;
  const counts = `${counted(servers, "server")}, ${counted(receive, "receive connector")}, ${counted(send, "send connector")}`;
  const height = head.bottom + placed.height + legend.height;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: placed.width,
      height,
      viewBox: `0 0 ${placed.width} ${height}`,
      role: "img",
      "aria-labelledby": "chart-title chart-description",
      "font-family": sans,
    },
    lines([
      nothing,
      element("title", { id: "chart-title" }, textOf(`Mail flow of ${organisation.name}`)),
      element("desc", { id: "chart-description" }, textOf(`${counts}. ${description}`)),
      element("defs", {}, hatch(colours)),
      element("rect", { width: placed.width, height, fill: colours.water }),
      line(organisation.name, 12, head.title, placed.width * 0.6, {
        fill: colours["ink-1"],
        size: 14,
        bold: true,
      }),
      line(
        counts,
        placed.width - 12,
        head.title,
        placed.width * 0.4,
        { fill: colours["ink-3"], size: 11 },
        { "text-anchor": "end" },
      ),
      ...laneHeads(placed, colours),
      element("g", { transform: `translate(0 ${head.bottom})` }, lines(bodyOf(placed, drawing))),
      ...legend.at(head.bottom + placed.height),
      nothing,
    ]),
  );
}

const description =
  "From left to right: remote networks, listeners, receive connectors, servers, send connectors, next hops.";

/** What is never reached is hatched. */
const hatch = (colours: Palette): Markup =>
  element(
    "pattern",
    {
      id: "never",
      width: 7,
      height: 7,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    element("rect", { width: 7, height: 7, fill: colours.raised }),
    element("rect", { width: 2, height: 7, fill: colours.sunken }),
  );

function laneHeads({ heads, width }: Placed, colours: Palette): Markup[] {
  const fill = { fill: colours["ink-3"], size: 11 };
  return [
    ...heads.map(({ text, x }, at) =>
      line(text, x, head.lanes, (heads[at + 1]?.x ?? width) - x - 4, fill),
    ),
    element("path", { d: `M0 ${head.bottom - 0.5}h${width}`, stroke: colours["water-edge"] }),
  ];
}

/** Lines lie behind everything, then the outside, then the frames. */
function bodyOf(placed: Placed, drawing: Drawing): Markup[] {
  const { colours } = drawing;
  const { trunk } = placed;
  return [
    trunk
      ? element("path", {
          d: `M${trunk.x} ${trunk.y1}V${trunk.y2}`,
          stroke: colours["line-3"],
          "stroke-width": 1.5,
        })
      : nothing,
    ...placed.edges.map((each) => edgeOf(each, colours)),
    ...placed.networks.map((each) => networkBox(each, colours)),
    ...placed.frames.map((each) => frameOf(each, placed.lanes, drawing)),
    ...placed.sends.map((each) => sendCard(each, drawing)),
    ...placed.hops.map((each) => hopBox(each, colours)),
  ];
}

/** The worst severity and the number of findings by connector; findings come worst first. */
function badgesOf(findings: readonly Finding[]): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>();
  for (const { severity, place } of findings) {
    if (place.connector === undefined) continue;
    const known = badges.get(place.connector);
    const count = (known?.count ?? 0) + 1;
    badges.set(place.connector, { severity: known?.severity ?? severity, count });
  }
  return badges;
}
