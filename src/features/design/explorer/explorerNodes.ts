import { type Finding, type Severity, severities } from "../../../core/finding";
import {
  byName,
  type Connector,
  effectiveOf,
  type Organisation,
  orderedConnectors,
  orderedServers,
  type Server,
  serverOf,
} from "../../../core/model";
import { portOfBinding } from "../../../core/values";
import type { TreeNode } from "../../../ui/treeRows";
import { problemsNow } from "../../../workspace/problems";
import { changesOf } from "../form/changesOf";
import { wantedOf } from "./traits";

/** What a row of the explorer is drawn from. */
export type Entry =
  | { readonly kind: "server"; readonly server: Server; readonly count: number }
  | {
      readonly kind: "connector";
      readonly side: Connector["kind"];
      readonly place: string;
      readonly disabled: boolean;
      readonly changed: number | "new" | undefined;
      /** The server's own name at the end of the connector's: said already by the row above, so it gives way first. */
      readonly suffix: string;
      readonly worst: "error" | "warning" | "advice" | undefined;
      readonly count: number;
    }
  /** Deployed, and no longer in the design: a plan takes it away. */
  | { readonly kind: "removed"; readonly side: Connector["kind"]; readonly suffix: string }
  | { readonly kind: "part"; readonly part: Part; readonly count: number };

export type Part = "acceptedDomains" | "networks" | "certificates";

const parts: readonly { id: Part; title: string }[] = [
  { id: "acceptedDomains", title: "Accepted domains" },
  { id: "networks", title: "Named networks" },
  { id: "certificates", title: "Certificates" },
];

/** What the explorer showed last: rows that say the same stay the same objects, so that they are not drawn again. */
export interface Shown {
  readonly nodes: readonly TreeNode<Entry>[];
  readonly rows: ReadonlyMap<string, TreeNode<Entry>>;
}

export const nothingShown: Shown = { nodes: [], rows: new Map() };

/** The explorer: servers with their receive connectors, send connectors, what the organisation has besides. */
export function explorerNodes(organisation: Organisation, filter: string, before: Shown): Shown {
  const { text, traits, strange } = wantedOf(filter);
  const wanted = text !== "" || traits.length > 0 || strange.length > 0;
  const fits = (connector: Connector): boolean =>
    strange.length === 0 && traits.every((each) => each.fits(connector, organisation));
  const rows = new Map<string, TreeNode<Entry>>();
  const keep = (node: TreeNode<Entry>): TreeNode<Entry> => {
    const known = before.rows.get(node.id);
    const same = known !== undefined && sameNode(known, node) ? known : node;
    rows.set(node.id, same);
    return same;
  };
  const problems = problemsNow(organisation);
  const byServer = new Map<string, TreeNode<Entry>[]>();
  const sends: TreeNode<Entry>[] = [];
  for (const connector of orderedConnectors(organisation)) {
    const server =
      connector.kind === "receive" ? organisation.servers[connector.server] : undefined;
    const node = keep(nodeOf(organisation, connector, problems.of(connector.id)));
    if (wanted && !(matches(node, connector, server, text) && fits(connector))) continue;
    if (connector.kind === "send") sends.push(node);
    else {
      const group = byServer.get(connector.server);
      if (group) group.push(node);
      else byServer.set(connector.server, [node]);
    }
  }
  for (const gone of removedOf(organisation)) {
    const server = gone.kind === "receive" ? organisation.servers[gone.server] : undefined;
    const node = keep({
      id: gone.id,
      label: gone.name,
      data: { kind: "removed", side: gone.kind, suffix: suffixOf(gone.name, server?.name) },
    });
    if (wanted && !(matches(node, gone, server, text) && fits(gone))) continue;
    if (gone.kind === "send") sends.push(node);
    else if (server) byServer.set(gone.server, [...(byServer.get(gone.server) ?? []), node]);
  }
  const servers: TreeNode<Entry>[] = [];
  for (const server of orderedServers(organisation)) {
    const children = byServer.get(server.id) ?? [];
    const named = traits.length === 0 && server.name.toLowerCase().includes(text);
    if (wanted && children.length === 0 && !(named && strange.length === 0)) continue;
    servers.push(
      keep({
        id: server.id,
        label: server.name,
        children,
        data: { kind: "server", server, count: children.filter(isDesigned).length },
      }),
    );
  }
  const heads: TreeNode<Entry>[] = [
    keep({ id: "servers", label: "Servers", heading: true, children: servers }),
    keep({ id: "sends", label: "Send connectors", heading: true, children: sends }),
  ];
  if (!wanted)
    heads.push(
      keep({
        id: "organisation",
        label: "Organisation",
        heading: true,
        children: parts.map(({ id, title }) =>
          keep({
            id,
            label: title,
            data: { kind: "part", part: id, count: Object.keys(organisation[id]).length },
          }),
        ),
      }),
    );
  return { nodes: sameItems(before.nodes, heads) ? before.nodes : heads, rows };
}

const isDesigned = ({ data }: TreeNode<Entry>): boolean => data?.kind === "connector";

/** What is deployed and not designed, by name. */
function removedOf({ deployed, connectors }: Organisation): readonly Connector[] {
  const gone: Connector[] = [];
  for (const id in deployed) {
    const each = deployed[id];
    if (each && !Object.hasOwn(connectors, id)) gone.push(each);
  }
  return gone.length > 1 ? gone.sort((a, b) => byName(a.name, b.name)) : gone;
}

function sameNode(a: TreeNode<Entry>, b: TreeNode<Entry>): boolean {
  if (a === b) return true;
  if (a.label !== b.label || a.heading !== b.heading) return false;
  if (!sameItems(a.children ?? none, b.children ?? none)) return false;
  return sameEntry(a.data, b.data);
}

const none: readonly TreeNode<Entry>[] = [];

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

function sameEntry(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.kind !== b.kind) return false;
  const left: Readonly<Record<string, unknown>> = { ...a };
  return Object.entries(b).every(([key, value]) => left[key] === value);
}

/** Rows of a connector, kept while it, its problems and how it stands to what is deployed stay the same. */
const kept = new WeakMap<
  Connector,
  {
    readonly problems: readonly unknown[];
    readonly changed: number | "new" | undefined;
    readonly node: TreeNode<Entry>;
  }
>();

function nodeOf(
  organisation: Organisation,
  connector: Connector,
  problems: readonly Finding[],
): TreeNode<Entry> {
  const changed = changesOf(organisation, connector) || undefined;
  const known = kept.get(connector);
  if (known && known.changed === changed && sameItems(known.problems, problems)) return known.node;
  const node: TreeNode<Entry> = {
    id: connector.id,
    label: connector.name,
    data: {
      kind: "connector",
      side: connector.kind,
      place: placeOf(organisation, connector),
      disabled: connector.explicit.Enabled === false,
      changed,
      suffix: suffixOf(connector.name, serverOf(organisation, connector)?.name),
      worst: worstOf(problems),
      count: problems.length,
    },
  };
  kept.set(connector, { problems, changed, node });
  return node;
}

const suffixOf = (name: string, server: string | undefined): string =>
  server !== undefined && name.endsWith(` ${server}`) ? ` ${server}` : "";

const worstOf = (problems: readonly { severity: Severity }[]) =>
  severities.find((severity) => problems.some((each) => each.severity === severity));

/** `:25` of a receive connector, the first address space of a send connector. */
function placeOf(organisation: Organisation, connector: Connector): string {
  const values = effectiveOf(organisation, connector);
  const list = (name: string): readonly string[] => {
    const each = values[name];
    return each && each.origin !== "unknown" && Array.isArray(each.value) ? each.value : [];
  };
  if (connector.kind === "receive") {
    const ports = [...new Set(list("Bindings").map((each) => `:${portOfBinding(each)}`))];
    return ports.slice(0, 2).join(" ");
  }
  const [first, ...rest] = list("AddressSpaces").map((each) =>
    each.replace(/^smtp:/i, "").replace(/;\d+$/, ""),
  );
  return first === undefined ? "" : rest.length > 0 ? `${first} +${rest.length}` : first;
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
