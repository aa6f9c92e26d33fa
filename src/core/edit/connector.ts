import { castDraft } from "immer";
import type { Permission } from "../model";
import { type Command, editOf, nothing } from "./edit";
import { connectorOf } from "./values";

/** Gives a connector another name; names that clash are told, not refused. */
export function renameConnector({
  connector: id,
  name,
}: {
  readonly connector: string;
  readonly name: string;
}): Command {
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    return editOf(organisation, `Rename ${connector?.name ?? id} to ${name}`, (draft) => {
      const changed = draft.connectors[id];
      if (changed) changed.name = name;
    });
  };
}

/** Takes a connector out of the design; one that is deployed is then to be removed by the script. */
export const removeConnector = ({ connector }: { readonly connector: string }): Command =>
  removeConnectors({ connectors: [connector] });

/** Takes several out as one step. */
export function removeConnectors({
  connectors,
}: {
  readonly connectors: readonly string[];
}): Command {
  return (organisation) => {
    const known = connectors.flatMap((id) => connectorOf(organisation, id) ?? []);
    const label =
      known.length === 1 && known[0]
        ? `Remove ${known[0].name}`
        : `Remove ${known.length} connectors`;
    return editOf(organisation, label, (draft) => {
      for (const { id } of known) delete draft.connectors[id];
    });
  };
}

/** Takes a connector that is deployed and was taken out of the design into it again, as it is deployed. */
export function restoreConnector({ connector: id }: { readonly connector: string }): Command {
  return (organisation) => {
    const { connectors, deployed } = organisation;
    const before = Object.hasOwn(deployed, id) ? deployed[id] : undefined;
    const label = `Put back ${before?.name ?? id}`;
    if (!before || Object.hasOwn(connectors, id)) return nothing(label);
    return editOf(organisation, label, (draft) => {
      draft.connectors[id] = castDraft(before);
    });
  };
}

/** Says the rights beside those of the permission groups, all of them; undefined makes them unknown. */
export function setPermissions({
  connector: id,
  permissions,
  label: said,
}: {
  readonly connector: string;
  readonly permissions: readonly Permission[] | undefined;
  /** What is done, in the words of the undo menu; absent: that they are set. */
  readonly label?: string;
}): Command {
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    const label = said ?? `Set permissions of ${connector?.name ?? id}`;
    if (connector?.kind !== "receive" || same(connector.permissions, permissions))
      return nothing(label);
    return editOf(organisation, label, (draft) => {
      const changed = draft.connectors[id];
      if (changed?.kind !== "receive") return;
      if (permissions === undefined) delete changed.permissions;
      else changed.permissions = castDraft([...permissions]);
    });
  };
}

const same = (a: readonly Permission[] | undefined, b: readonly Permission[] | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);
