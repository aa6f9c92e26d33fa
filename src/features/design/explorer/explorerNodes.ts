import { problemsOf } from "../../../core/lint";
import {
  type Connector,
  effectiveOf,
  type Organisation,
  orderedConnectors,
  orderedServers,
  type Server,
} from "../../../core/model";
import type { TreeNode } from "../../../ui/treeRows";

/** What a row of the explorer is drawn from. */
export type Entry =
  | { readonly kind: "server"; readonly server: Server; readonly count: number }
  | {
      readonly kind: "connector";
      readonly connector: Connector;
      readonly place: string;
      readonly disabled: boolean;
      readonly changed: boolean;
      readonly worst: "error" | "warning" | "advice" | undefined;
      readonly count: number;
    }
  | { readonly kind: "part"; readonly part: Part; readonly count: number };

export type Part = "acceptedDomains" | "networks" | "certificates";

const parts: readonly { id: Part; title: string }[] = [
  { id: "acceptedDomains", title: "Accepted domains" },
  { id: "networks", title: "Named networks" },
  { id: "certificates", title: "Certificates" },
];

/** Rows of a connector, kept while it and its problems stay the same. */
const kept = new WeakMap<Connector, { readonly key: unknown; readonly node: TreeNode<Entry> }>();

/** The explorer: servers with their receive connectors, send connectors, what the organisation has besides. */
export function explorerNodes(organisation: Organisation, filter: string): TreeNode<Entry>[] {
  const wanted = filter.trim().toLowerCase();
  const byServer = new Map<string, TreeNode<Entry>[]>();
  const sends: TreeNode<Entry>[] = [];
  for (const connector of orderedConnectors(organisation)) {
    const node = nodeOf(organisation, connector);
    const at = connector.kind === "receive" ? connector.server : undefined;
    const server = at === undefined ? undefined : organisation.servers[at];
    if (wanted && !matches(node, server, wanted)) continue;
    if (at === undefined) sends.push(node);
    else byServer.set(at, [...(byServer.get(at) ?? []), node]);
  }
  const servers = orderedServers(organisation)
    .map((server): TreeNode<Entry> => {
      const children = byServer.get(server.id) ?? [];
      return {
        id: server.id,
        label: server.name,
        children,
        data: { kind: "server", server, count: children.length },
      };
    })
    .filter(
      (node) =>
        !wanted || (node.children?.length ?? 0) > 0 || node.label.toLowerCase().includes(wanted),
    );
  return [
    { id: "servers", label: "Servers", heading: true, children: servers },
    { id: "sends", label: "Send connectors", heading: true, children: sends },
    ...(wanted
      ? []
      : [
          {
            id: "organisation",
            label: "Organisation",
            heading: true,
            children: parts.map(
              ({ id, title }): TreeNode<Entry> => ({
                id,
                label: title,
                data: { kind: "part", part: id, count: Object.keys(organisation[id]).length },
              }),
            ),
          },
        ]),
  ];
}

function nodeOf(organisation: Organisation, connector: Connector): TreeNode<Entry> {
  const problems = problemsOf(organisation).of(connector.id);
  const deployed = organisation.deployed[connector.id];
  const known = kept.get(connector);
  const key = [problems, deployed] as const;
  if (known && sameKey(known.key, key)) return known.node;
  const node: TreeNode<Entry> = {
    id: connector.id,
    label: connector.name,
    data: {
      kind: "connector",
      connector,
      place: placeOf(organisation, connector),
      disabled: connector.explicit.Enabled === false,
      changed: deployed !== undefined && deployed !== connector,
      worst: worstOf(problems),
      count: problems.length,
    },
  };
  kept.set(connector, { key, node });
  return node;
}

const sameKey = (a: unknown, b: readonly [readonly unknown[], unknown]): boolean => {
  const [problems, deployed] = a as [readonly unknown[], unknown];
  return (
    deployed === b[1] &&
    problems.length === b[0].length &&
    problems.every((each, index) => each === b[0][index])
  );
};

const worstOf = (problems: readonly { severity: "error" | "warning" | "advice" }[]) =>
  (["error", "warning", "advice"] as const).find((severity) =>
    problems.some((each) => each.severity === severity),
  );

/** `:25` of a receive connector, the first address space of a send connector. */
function placeOf(organisation: Organisation, connector: Connector): string {
  const values = effectiveOf(organisation, connector);
  const list = (name: string): readonly string[] => {
    const each = values[name];
    return each && each.origin !== "unknown" && Array.isArray(each.value) ? each.value : [];
  };
  if (connector.kind === "receive") {
    const ports = [...new Set(list("Bindings").map((each) => each.slice(each.lastIndexOf(":"))))];
    return ports.slice(0, 2).join(" ");
  }
  const [first, ...rest] = list("AddressSpaces").map((each) =>
    each.replace(/^smtp:/i, "").replace(/;\d+$/, ""),
  );
  return first === undefined ? "" : rest.length > 0 ? `${first} +${rest.length}` : first;
}

function matches(node: TreeNode<Entry>, server: Server | undefined, wanted: string): boolean {
  if (node.label.toLowerCase().includes(wanted)) return true;
  if (server?.name.toLowerCase().includes(wanted)) return true;
  const entry = node.data;
  if (entry?.kind !== "connector") return false;
  if (entry.place.toLowerCase().includes(wanted)) return true;
  return Object.values(entry.connector.explicit).some((value) =>
    Array.isArray(value)
      ? value.some((each) => each.toLowerCase().includes(wanted))
      : typeof value === "string" && value.toLowerCase().includes(wanted),
  );
}
