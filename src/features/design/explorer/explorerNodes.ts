import {
  byName,
  type Connector,
  type Organisation,
  orderedServers,
  type ReceiveConnector,
  receiveConnectorsOf,
  type Server,
  sendConnectors,
  serverOf,
} from "../../../core/model";
import { sameItems } from "../../../core/values";
import type { TreeNode } from "../../../ui/treeRows";
import { problemsNow } from "../../../workspace/problems";
import { connectorRow, removedRow } from "./connectorRow";
import type { Entry, Part } from "./entry";
import { steadyNode } from "./sameNode";
import { wantedOf } from "./traits";

type Node = TreeNode<Entry>;
type Problems = ReturnType<typeof problemsNow>;

const parts: readonly { id: Part; title: string }[] = [
  { id: "acceptedDomains", title: "Accepted domains" },
  { id: "networks", title: "Named networks" },
  { id: "certificates", title: "Certificates" },
];

const none: readonly never[] = [];

/**
 * The explorer: servers with their receive connectors, send connectors, what the organisation has besides. What says the
 * same as `before` stays the same object, and servers in which nothing changed are not looked into.
 */
export function explorerNodes(
  organisation: Organisation,
  filter: string,
  before: readonly Node[],
): readonly Node[] {
  const wanted = filterOf(organisation, filter);
  const problems = problemsNow(organisation);
  const known = byId(before);
  const gone = removedOf(organisation);
  const shown = byId(known.get("servers")?.children);
  const servers = orderedServers(organisation).flatMap((server) => {
    const lost = gone.get(server.id) ?? none;
    if (!wanted) return serverRow(organisation, server, lost, problems, shown.get(server.id));
    const members = receiveConnectorsOf(organisation, server.id);
    const children = rowsOf(organisation, members, lost, problems, wanted);
    if (children.length === 0 && !wanted.takesEmpty(server)) return [];
    return steadyNode(serverOver(server, children), shown.get(server.id));
  });
  const lost = gone.get(undefined) ?? none;
  const sends = rowsOf(organisation, sendConnectors(organisation), lost, problems, wanted);
  const heads = [
    heading("servers", "Servers", servers),
    heading("sends", "Send connectors", steadyIn(sends, known.get("sends"))),
    ...(wanted ? [] : [heading("organisation", "Organisation", partRows(organisation, known))]),
  ].map((each) => steadyNode(each, known.get(each.id)));
  return sameItems(before, heads) ? before : heads;
}

const byId = (nodes: readonly Node[] = none): ReadonlyMap<string, Node> =>
  new Map(nodes.map((each) => [each.id, each]));

const heading = (id: string, label: string, children: readonly Node[]): Node => ({
  id,
  label,
  heading: true,
  children,
});

/** Children with those of before in place of what says the same. */
function steadyIn(children: readonly Node[], before: Node | undefined): readonly Node[] {
  const known = byId(before?.children);
  return children.map((each) => steadyNode(each, known.get(each.id)));
}

const serverOver = (server: Server, children: readonly Node[]): Node => ({
  id: server.id,
  label: server.name,
  children,
  data: {
    kind: "server",
    server,
    count: children.filter(({ data }) => data?.kind === "connector").length,
  },
});

/** Rows of connectors of the design, then of those that are to be removed; where something is wanted only those. */
function rowsOf(
  organisation: Organisation,
  designed: readonly Connector[],
  gone: readonly Connector[],
  problems: Problems,
  wanted: Wanted | undefined,
): readonly Node[] {
  const rows: Node[] = [];
  const put = (node: Node, connector: Connector): void => {
    if (!wanted || wanted.takes(node, connector, serverOf(organisation, connector)))
      rows.push(node);
  };
  for (const each of designed) put(connectorRow(organisation, each, problems.of(each.id)), each);
  for (const each of gone) put(removedRow(each, serverOf(organisation, each)), each);
  return rows;
}

interface KeptServer {
  readonly members: readonly ReceiveConnector[];
  readonly gone: readonly Connector[];
  readonly deployed: Organisation["deployed"];
  readonly version: string;
  /** The mark of what is told of it. */
  readonly told: object | undefined;
  readonly node: Node;
}
const kept = new WeakMap<Server, KeptServer>();

/** A server with all its connectors; the same object as long as nothing of it changed. */
function serverRow(
  organisation: Organisation,
  server: Server,
  gone: readonly Connector[],
  problems: Problems,
  before: Node | undefined,
): Node {
  const members = receiveConnectorsOf(organisation, server.id);
  const told = problems.at(server.id);
  const { deployed, version } = organisation;
  const known = kept.get(server);
  if (
    known &&
    known.members === members &&
    known.deployed === deployed &&
    known.version === version &&
    known.told === told &&
    sameItems(known.gone, gone)
  )
    return known.node;
  const children = rowsOf(organisation, members, gone, problems, undefined);
  const node = steadyNode(serverOver(server, steadyIn(children, before)), before);
  kept.set(server, { members, gone, deployed, version, told, node });
  return node;
}

const partRows = (organisation: Organisation, known: ReadonlyMap<string, Node>): readonly Node[] =>
  steadyIn(
    parts.map(({ id, title }) => ({
      id,
      label: title,
      data: { kind: "part", part: id, count: Object.keys(organisation[id]).length },
    })),
    known.get("organisation"),
  );

/** What is deployed and not designed, by server (undefined: send connectors) and name. */
function removedOf({
  deployed,
  connectors,
}: Organisation): ReadonlyMap<string | undefined, readonly Connector[]> {
  const gone = new Map<string | undefined, Connector[]>();
  for (const id in deployed) {
    const each = deployed[id];
    if (!each || Object.hasOwn(connectors, id)) continue;
    const server = each.kind === "receive" ? each.server : undefined;
    const list = gone.get(server);
    if (list) list.push(each);
    else gone.set(server, [each]);
  }
  for (const list of gone.values()) list.sort((a, b) => byName(a.name, b.name));
  return gone;
}

/** What a filter lets through. */
interface Wanted {
  readonly takes: (node: Node, connector: Connector, server: Server | undefined) => boolean;
  /** Whether a server is shown that holds nothing of it: one that is named itself. */
  readonly takesEmpty: (server: Server) => boolean;
}

/** Undefined where the filter is empty. */
function filterOf(organisation: Organisation, filter: string): Wanted | undefined {
  const { text, traits, strange } = wantedOf(filter);
  if (text === "" && traits.length === 0 && strange.length === 0) return undefined;
  const fits = (connector: Connector): boolean =>
    strange.length === 0 && traits.every((each) => each.fits(connector, organisation));
  return {
    takes: (node, connector, server) => matches(node, connector, server, text) && fits(connector),
    takesEmpty: (server) =>
      traits.length === 0 && strange.length === 0 && server.name.toLowerCase().includes(text),
  };
}

function matches(
  node: TreeNode<Entry>,
  connector: Connector,
  server: Server | undefined,
  wanted: string,
): boolean {
  if (node.label.toLowerCase().includes(wanted)) return true;
  if (server?.name.toLowerCase().includes(wanted)) return true;
  return Object.values(connector.explicit).some((value) =>
    Array.isArray(value)
      ? value.some((each) => each.toLowerCase().includes(wanted))
      : typeof value === "string" && value.toLowerCase().includes(wanted),
  );
}
