import { type Finding, type Severity, severities } from "../../../core/finding";
import {
  type Connector,
  effectiveOf,
  type Organisation,
  type Server,
  serverOf,
} from "../../../core/model";
import { portOfBinding, sameItems } from "../../../core/values";
import type { TreeNode } from "../../../ui/treeRows";
import { changesOf } from "../form/changesOf";
import type { Entry } from "./entry";

/** Rows of a connector, kept while it, its server, its problems and how it stands to what is deployed stay the same. */
const kept = new WeakMap<
  Connector,
  {
    readonly server: Server | undefined;
    readonly problems: readonly unknown[];
    readonly changed: number | "new" | undefined;
    readonly node: TreeNode<Entry>;
  }
>();

/** The row of a connector of the design. */
export function connectorRow(
  organisation: Organisation,
  connector: Connector,
  problems: readonly Finding[],
): TreeNode<Entry> {
  const changed = changesOf(organisation, connector) || undefined;
  const server = serverOf(organisation, connector);
  const known = kept.get(connector);
  if (
    known &&
    known.server === server &&
    known.changed === changed &&
    sameItems(known.problems, problems)
  )
    return known.node;
  const node: TreeNode<Entry> = {
    id: connector.id,
    label: connector.name,
    data: {
      kind: "connector",
      side: connector.kind,
      place: placeOf(organisation, connector),
      disabled: connector.explicit.Enabled === false,
      changed,
      suffix: suffixOf(connector.name, server?.name),
      worst: worstOf(problems),
      count: problems.length,
    },
  };
  kept.set(connector, { server, problems, changed, node });
  return node;
}

/** The row of a connector that is deployed and no longer designed. */
export const removedRow = (gone: Connector, server: Server | undefined): TreeNode<Entry> => ({
  id: gone.id,
  label: gone.name,
  data: { kind: "removed", side: gone.kind, suffix: suffixOf(gone.name, server?.name) },
});

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
