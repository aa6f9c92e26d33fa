import type { Lanes, PlacedFrame, PlacedNode, ServerNode } from "../../chart";
import { counted } from "../../values";
import { receiveCard } from "./card";
import type { Drawing } from "./drawing";
import { edgeOf } from "./edge";
import { element, type Markup, nothing } from "./element";
import { line } from "./lettering";
import { networkBox, portPill, serverLabel } from "./place";

/** A server's land with its listeners on the coast, its connectors, and the ring where mail leaves. */
export function frameOf({ y, block }: PlacedFrame, lanes: Lanes, drawing: Drawing): Markup {
  const { land, ring, fold, hairline } = block;
  const { colours } = drawing;
  return element(
    "g",
    { transform: `translate(0 ${y})` },
    element("rect", {
      x: land.x + 0.5,
      y: land.y + 0.5,
      width: land.width - 1,
      height: land.height - 1,
      rx: 7.5,
      fill: colours.land,
      stroke: colours["land-edge"],
    }),
    hairline === undefined
      ? nothing
      : element("path", {
          d: `M${land.x + 24} ${hairline}h${land.width - 36}`,
          stroke: colours["land-edge"],
        }),
    ...block.edges.map((each) => edgeOf(each, colours)),
    element("circle", {
      cx: ring.x,
      cy: ring.y,
      r: 3.5,
      fill: colours.raised,
      stroke: colours["outbound-mark"],
      "stroke-width": 2,
    }),
    ...block.networks.map((each) => networkBox(each, colours)),
    ...block.listeners.map((each) => portPill(each, colours)),
    ...block.connectors.map((each) => receiveCard(each, drawing)),
    serverLabel(block.server as PlacedNode<ServerNode>, colours),
    fold
      ? line(foldText(fold.listeners), lanes.connectors.x, fold.y + 12, 260, {
          fill: colours["ink-3"],
          size: 11,
        })
      : nothing,
  );
}

/** `3 internal listeners :717 :2525 :465`; more than four ports end in an ellipsis. */
function foldText(listeners: readonly { readonly port: number }[]): string {
  const ports = [...new Set(listeners.map(({ port }) => port))];
  const shown = ports.slice(0, 4).map((port) => `:${port}`);
  return [
    counted(listeners.length, "internal listener"),
    ...shown,
    ...(ports.length > 4 ? ["…"] : []),
  ].join(" ");
}
