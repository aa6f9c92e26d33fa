import {
  limitText,
  nodeName,
  type PlacedNode,
  type ReceiveNode,
  receiveFact,
  type SendNode,
  spaceText,
  splitName,
  tlsText,
} from "../../chart";
import type { Badge, Drawing } from "./drawing";
import { type Attributes, element, type Markup, nothing, textOf } from "./element";
import { line, widthOf } from "./lettering";
import { beadSign, changeMark, principalMark, severityMark, tlsSample } from "./marks";
import type { Palette } from "./palette";

type State = "live" | "off" | "never" | "ghost";

const stateOf = (node: ReceiveNode | SendNode): State => {
  if (node.change === "removed") return "ghost";
  if (!node.enabled) return "off";
  return node.kind === "receive" && node.neverReached ? "never" : "live";
};

const boxes: Readonly<Record<State, (colours: Palette) => Attributes>> = {
  live: (colours) => ({ fill: colours.raised, stroke: colours["line-2"] }),
  off: (colours) => ({
    fill: colours.raised,
    stroke: colours["line-3"],
    "stroke-dasharray": "4 3",
  }),
  never: (colours) => ({
    fill: "url(#never)",
    stroke: colours["line-3"],
    "stroke-dasharray": "4 3",
  }),
  ghost: (colours) => ({ fill: "none", stroke: colours["error-line"], "stroke-dasharray": "4 3" }),
};

/** The card of a connector: its box, the coloured edge of its direction, its change and its problems. */
function card(
  { node, x, y, width, height }: PlacedNode<ReceiveNode | SendNode>,
  { colours, badges }: Drawing,
  ...inside: readonly Markup[]
): Markup {
  const state = stateOf(node);
  const inbound = node.kind === "receive";
  const live = state === "live" || state === "ghost";
  const edge = inbound ? colours["inbound-mark"] : colours["outbound-mark"];
  const badge = badges.get(node.id);
  return element(
    "g",
    { transform: `translate(${x} ${y})` },
    element("title", {}, textOf(nodeName(node, badge ? problemsText(badge) : ""))),
    element("rect", {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 5.5,
      ...boxes[state](colours),
    }),
    element("path", {
      d: inbound ? `M1.500 1.500v${height - 3}` : `M${width - 1.5} 1.500v${height - 3}`,
      stroke: live ? edge : colours["ink-off"],
      "stroke-width": 3,
      "stroke-opacity": state === "ghost" ? 0.4 : undefined,
    }),
    ...inside,
    node.change ? changeMark(node.change, -7, -7, colours) : nothing,
    badge ? badgeMark(badge, width, colours) : nothing,
  );
}

function badgeMark({ severity, count }: Badge, width: number, colours: Palette): Markup {
  const mark = severityMark(severity, width - 7, -9, colours);
  if (count < 2) return mark;
  const text = String(count);
  return element(
    "g",
    {},
    mark,
    element("rect", {
      x: width + 5,
      y: -8,
      width: 8 + text.length * 6,
      height: 14,
      rx: 7,
      fill: colours.raised,
      stroke: colours["line-2"],
    }),
    line(text, width + 9, 3, 60, { fill: colours["ink-1"], size: 11, bold: true }),
  );
}

const problemsText = ({ severity, count }: Badge): string =>
  `${count} ${count === 1 ? severity : `problems, the worst: ${severity}`}`;

/** A receive connector: name, the widest principal and what it may do, TLS. */
export function receiveCard(placed: PlacedNode<ReceiveNode>, drawing: Drawing): Markup {
  const { node, width } = placed;
  const { colours } = drawing;
  const state = stateOf(node);
  const live = state === "live";
  const { own, suffix } = splitName(node.name, node.serverName);
  const room = width - 17;
  const name = {
    fill: state === "off" ? colours["ink-3"] : colours["ink-1"],
    size: 12,
    bold: true,
  };
  const fits = suffix !== "" && widthOf(`${own} ${suffix}`, name) <= room;
  const dim = { fill: colours["ink-3"], "font-weight": 400 };
  const [widest] = node.who;
  const mark = live && widest;
  const open = live && node.clearPasswords && node.tls === "none";
  const signs = (live && node.tls !== "unknown" ? 22 : 0) + (open ? 18 : 0);
  const start = mark ? 28 : 10;
  return card(
    placed,
    drawing,
    line(own, 10, 18, room, name, {}, fits ? element("tspan", dim, textOf(` ${suffix}`)) : nothing),
    mark ? principalMark(widest, 10, 24, 14, colours) : nothing,
    line(receiveFact(node), start, 35, width - start - 6 - signs, {
      fill: live && node.relay === "yes" ? colours.stranger : colours["ink-2"],
      size: 11,
    }),
    open ? beadSign("open-lock", width - 44, 24, 14, colours["ink-2"]) : nothing,
    live ? tlsSample(node.tls, width - 26, 31, 18, colours["ink-2"]) : nothing,
  );
}

/** A send connector: name, address space with cost, TLS and size limit. */
export function sendCard(placed: PlacedNode<SendNode>, drawing: Drawing): Markup {
  const { node, width } = placed;
  const { colours } = drawing;
  const state = stateOf(node);
  const off = state === "ghost" ? "removed" : state === "off" ? "disabled" : "";
  const fact = { fill: colours["ink-2"], size: 11 };
  const limit = limitText(node);
  const sampled = !off && node.tls !== "unknown";
  const start = sampled ? 29 : 9;
  const room = width - start - 11 - widthOf(limit, fact) - 6;
  return card(
    placed,
    drawing,
    line(node.name, 9, 20, width - 20, {
      fill: off === "disabled" ? colours["ink-3"] : colours["ink-1"],
      size: 12,
      bold: true,
    }),
    line(spaceText(node), 9, 37, width - 20, fact),
    sampled ? tlsSample(node.tls, 9, 49, 16, colours["ink-2"]) : nothing,
    line(off || tlsText[node.tls], start, 53, room, fact),
    line(limit, width - 11, 53, width, fact, { "text-anchor": "end" }),
  );
}
