import {
  type HopNode,
  hopText,
  type ListenerNode,
  type NetworkNode,
  networkDetail,
  nodeName,
  type PlacedNode,
  portText,
  type ServerNode,
} from "../../chart";
import { element, type Markup, nothing, textOf } from "./element";
import { line } from "./lettering";
import { beadSign } from "./marks";
import type { Palette } from "./palette";

const group = ({ node, x, y }: PlacedNode, ...inside: readonly Markup[]): Markup =>
  element(
    "g",
    { transform: `translate(${x} ${y})` },
    element("title", {}, textOf(nodeName(node))),
    ...inside,
  );

/** Remote networks: a name or range, and how much it is; *Any address* has a double left edge. */
export function networkBox(placed: PlacedNode<NetworkNode>, colours: Palette): Markup {
  const { node, width, height } = placed;
  const machine = !(node.named || node.any || node.ranges.length > 1);
  const fact = { fill: colours["ink-2"], size: 11 };
  const details = node.any ? node.ranges : [networkDetail(node)];
  const room = width - 16;
  const first = node.any && node.ranges.length > 1 ? 21 : 18;
  return group(
    placed,
    element("rect", {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 5.5,
      fill: colours.raised,
      stroke: colours["water-edge"],
    }),
    node.any
      ? element("path", {
          d: `M0.500 4v${height - 8}M3.500 4v${height - 8}`,
          stroke: colours["line-3"],
        })
      : nothing,
    line(node.name, 9, first, room, {
      fill: colours["ink-1"],
      size: 12,
      bold: true,
      mono: machine,
    }),
    ...details.map((text, at) =>
      line(text, 9, first + 16 + at * 13, room, { ...fact, mono: node.any }),
    ),
  );
}

/** A listener on the coast; before it the key, where everything behind it asks for sign-in. */
export function portPill(placed: PlacedNode<ListenerNode>, colours: Palette): Markup {
  const { node, width, height } = placed;
  const v6 = node.address === undefined && node.families.length === 1 && node.families[0] === 6;
  return group(
    placed,
    element("rect", {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 11.5,
      fill: colours.raised,
      stroke: colours["land-edge"],
      "stroke-dasharray": node.idle ? "4 3" : undefined,
    }),
    node.signIn
      ? element(
          "g",
          {},
          element("circle", {
            cx: -12,
            cy: 12,
            r: 8.5,
            fill: colours.raised,
            stroke: colours["ink-2"],
          }),
          beadSign("key", -17, 7, 10, colours["ink-2"]),
        )
      : nothing,
    line(
      `${portText(node)}${v6 ? " v6" : ""}`,
      width / 2,
      16,
      width - 4,
      { fill: node.idle ? colours["ink-3"] : colours["ink-1"], size: 12, mono: true },
      { "text-anchor": "middle" },
    ),
  );
}

/** Name, version and role in the right column of a server's frame. */
export function serverLabel(placed: PlacedNode<ServerNode>, colours: Palette): Markup {
  const { node, width } = placed;
  const fact = { fill: colours["ink-3"], size: 11 };
  return group(
    placed,
    line(node.name, 0, 16, width, { fill: colours["ink-1"], size: 14, bold: true }),
    line(node.version, 0, 32, width, fact),
    line(node.role, 0, 47, width, fact),
  );
}

/** Where mail is handed on: cut corner = smart host, open right edge = MX of the recipient. */
export function hopBox(placed: PlacedNode<HopNode>, colours: Palette): Markup {
  const { node, width, height } = placed;
  const { title, detail } = hopText(node);
  const [right, foot] = [width - 0.5, height - 0.5];
  const box = { fill: colours.raised, stroke: colours["water-edge"] };
  const shape =
    node.route === "hosts"
      ? element("path", { d: `M9.500.500H${right}V${foot}H.500V9.500z`, ...box })
      : element("path", {
          d: `M${right}.500H6q-5.500 0-5.500 5.500V${foot - 5.5}q0 5.500 5.500 5.500H${right}`,
          ...box,
          "stroke-dasharray": node.route === "unknown" ? "4 3" : undefined,
        });
  return group(
    placed,
    shape,
    node.route === "hosts"
      ? nothing
      : element("path", {
          d: `M${right} .500V${foot}`,
          stroke: colours["line-3"],
          "stroke-dasharray": "4 3",
        }),
    line(title, 10, 20, width - 18, { fill: colours["ink-1"], size: 12, bold: true }),
    line(detail, 10, 37, width - 18, {
      fill: colours["ink-2"],
      size: 11,
      mono: node.route === "hosts",
    }),
  );
}
