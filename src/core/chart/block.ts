import { ascending } from "../values";
import { box } from "./box";
import type { ListenerNode, NetworkNode, ReceiveNode, ServerGroup } from "./chart";
import { type Lanes, measure } from "./lanes";
import { byId, clientLines, listenerLines } from "./lines";
import type { Block, Fold, PlacedNode } from "./placed";
import { mean, spread } from "./spread";

/** How one server's frame is to be drawn. */
export interface Style {
  readonly lanes: Lanes;
  /** Listeners of servers are unfolded. */
  readonly open: boolean;
  /** The frame's own copy of its networks stands beside it: with many frames one node would be far away. */
  readonly echo: boolean;
  /** Phone: the server's name heads the frame instead of standing at its right. */
  readonly narrow: boolean;
}

const kept = new WeakMap<ServerGroup, { style: Style; block: Block }>();

/** The frame of a server, placed from 0; the same object for the same group and style. */
export function blockOf(group: ServerGroup, style: Style): Block {
  const known = kept.get(group);
  if (known && same(known.style, style)) return known.block;
  const block = place(group, style);
  kept.set(group, { style, block });
  return block;
}

const same = (a: Style, b: Style): boolean =>
  a.lanes === b.lanes && a.open === b.open && a.echo === b.echo && a.narrow === b.narrow;

function place(group: ServerGroup, style: Style): Block {
  const { lanes, open, echo, narrow } = style;
  const { connectors, fold, hairline, bottom } = stack(group, style);
  const above = headOver(group);
  const land = {
    x: lanes.coast,
    y: 0,
    width: lanes.servers.x + lanes.servers.width - lanes.coast,
    height: Math.max(bottom, narrow ? 0 : measure.server + 2 * measure.framePadding + above),
  };
  const listeners = placeListeners(group, connectors, style, open);
  const tops = byId(listeners);
  const networks = echo ? placeNetworks(group, connectors, lanes) : [];
  const height = Math.max(land.height, ...networks.slice(-1).map((each) => each.y + each.height));
  const middle = (land.height + above) / 2;
  return {
    group,
    height,
    land,
    networks,
    listeners,
    connectors,
    server: narrow
      ? box(group.server, lanes.connectors.x, measure.framePadding - 2, lanes.connectors.width, 36)
      : box(
          group.server,
          lanes.servers.x,
          Math.round(middle - measure.server / 2) - 4,
          lanes.servers.width - 8,
          measure.server,
        ),
    ring: narrow ? { x: lanes.coast + 16, y: land.height } : { x: land.x + land.width, y: middle },
    edges: [
      ...listenerLines(group.edges, tops, connectors),
      ...(echo ? clientLines(group.edges, byId(networks), tops) : []),
    ],
    fold,
    hairline,
  };
}

/** The line over a frame that says of which others its server is like, or that it is not. */
const headOver = ({ fold, exception }: ServerGroup): number =>
  fold || exception ? measure.alike : 0;

/** Cards from the top down, then the fold and what it holds. */
function stack(group: ServerGroup, { lanes, open, narrow }: Style) {
  const connectors: PlacedNode<ReceiveNode>[] = [];
  const times = group.fold?.open === false ? group.fold.members.length : undefined;
  let y: number = measure.framePadding + (narrow ? 40 : 0) + headOver(group);
  const put = (nodes: readonly ReceiveNode[]) => {
    nodes.forEach((node, at) => {
      const before = nodes[at - 1];
      if (before) y += before.ports[0] === node.ports[0] ? measure.cardGap : measure.portGap;
      const card = box(node, lanes.connectors.x, y, lanes.connectors.width, measure.card);
      connectors.push(times === undefined ? card : { ...card, times });
      y += measure.card;
    });
  };
  const folded = group.connectors.filter((each) => each.internal);
  put(group.connectors.filter((each) => !each.internal));
  if (folded.length === 0)
    return { connectors, fold: undefined, hairline: undefined, bottom: y + measure.framePadding };
  const fold: Fold = {
    y: y + (connectors.length > 0 ? measure.foldBefore : 0),
    open,
    listeners: group.listeners.filter((each) => each.internal),
  };
  y = fold.y + measure.fold + measure.foldAfter;
  if (!open) return { connectors, fold, hairline: undefined, bottom: y };
  const front = folded.filter((each) => each.service === "frontend");
  const transport = folded.filter((each) => each.service === "transport");
  put(front);
  if (front.length > 0 && transport.length > 0) y += measure.portGap;
  const hairline = transport.length > 0 ? y : undefined;
  if (hairline !== undefined) y += 24;
  put(transport);
  return { connectors, fold, hairline, bottom: y + measure.framePadding };
}

/** Each listener beside the middle of the connectors that it serves, on the coast. */
function placeListeners(
  group: ServerGroup,
  connectors: readonly PlacedNode<ReceiveNode>[],
  { lanes, narrow }: Style,
  open: boolean,
): PlacedNode<ListenerNode>[] {
  const centres = new Map<string, number[]>();
  for (const { node, y, height } of connectors)
    for (const listener of node.listeners) {
      const list = centres.get(listener);
      if (list) list.push(y + height / 2);
      else centres.set(listener, [y + height / 2]);
    }
  const wishes = group.listeners
    .filter((each) => open || !each.internal)
    .map((node) => ({
      node,
      at: mean(centres.get(node.id) ?? [measure.card]),
      height: measure.pill,
    }))
    .sort((a, b) => a.at - b.at);
  const tops = spread(wishes, measure.pillGap, measure.framePadding);
  return wishes.map(({ node }, at) => {
    const width = pillWidth(node);
    return box(
      node,
      narrow ? lanes.listeners.x : lanes.coast - width / 2,
      tops[at] ?? 0,
      width,
      measure.pill,
    );
  });
}

/** Width of a listener's text in its 12 px mono; a port of four digits fits the narrowest. */
export function pillWidth(node: ListenerNode): number {
  const text = `${node.address ?? ""}:${node.port}`.length + (isV6Only(node) ? 3 : 0);
  return text <= 5 ? 42 : Math.min(140, Math.ceil(text * 7.3) + 14);
}

/** It answers on IPv6 addresses only, by wildcard. */
export const isV6Only = (node: ListenerNode): boolean =>
  node.address === undefined && node.families.length === 1 && node.families[0] === 6;

function placeNetworks(
  group: ServerGroup,
  connectors: readonly PlacedNode<ReceiveNode>[],
  { networks: lane }: Lanes,
): PlacedNode<NetworkNode>[] {
  const wishes = wishesOf(group.networks, connectors, 0);
  const tops = spread(wishes, measure.cardGap, 0);
  return wishes.map(({ node, height }, at) =>
    box(node, lane.x, tops[at] ?? 0, lane.width, height, `${node.id}@${group.server.server}`),
  );
}

/** Networks that a connector names, beside the mean of their connectors, topmost first. */
export function wishesOf(
  networks: readonly NetworkNode[],
  connectors: Iterable<PlacedNode<ReceiveNode>>,
  offset: number,
) {
  const centres = new Map<string, number[]>();
  for (const { node, y, height } of connectors) {
    if (node.network === undefined) continue;
    const centre = offset + y + height / 2;
    const list = centres.get(node.network);
    if (list) list.push(centre);
    else centres.set(node.network, [centre]);
  }
  return networks
    .flatMap((node) => {
      const at = centres.get(node.id);
      return at ? [{ node, at: mean(at), height: networkHeight(node) }] : [];
    })
    .sort((a, b) => a.at - b.at || ascending(a.node.id, b.node.id));
}

/** *Any address* shows both of its families on lines of their own. */
export const networkHeight = (node: NetworkNode): number =>
  node.any && node.ranges.length > 1 ? measure.networkTall : measure.network;
