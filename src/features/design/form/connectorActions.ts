import { Copy, Pencil, Power, Server as Servers, Trash2 } from "lucide-react";
import { duplicate, removeConnector, setValue } from "../../../core/edit";
import type { Connector, Organisation } from "../../../core/model";
import { toast } from "../../../ui/toast";
import { run } from "../../../workspace/hooks";
import { undoAction } from "../../../workspace/undoAction";
import { askFor } from "../dialogs/asked";

/** What can be done with a whole connector; the same in the head, the explorer and by key. */
export function connectorActions(
  organisation: Organisation,
  connector: Connector,
  { rename, open }: { readonly rename: () => void; readonly open: (connector: string) => void },
) {
  const enabled = connector.explicit.Enabled !== false;
  const many = connector.kind === "receive" && Object.keys(organisation.servers).length > 1;
  return [
    {
      actions: [
        { id: "rename", label: "Rename", icon: Pencil, keys: "F2", onSelect: rename },
        {
          id: "duplicate",
          label: "Duplicate",
          icon: Copy,
          keys: "Ctrl+D",
          onSelect: () => duplicateAndOpen(connector.id, open),
        },
        ...(many
          ? [
              {
                id: "duplicate-to",
                label: "Duplicate to servers…",
                icon: Servers,
                onSelect: () => askFor({ dialog: "duplicate", connector: connector.id }),
              },
            ]
          : []),
        {
          id: "enabled",
          label: enabled ? "Disable" : "Enable",
          icon: Power,
          onSelect: () =>
            run(
              setValue({
                connector: connector.id,
                parameter: "Enabled",
                value: enabled ? false : connector.usage ? undefined : true,
              }),
            ),
        },
      ],
    },
    {
      actions: [
        {
          id: "remove",
          label: "Remove connector",
          icon: Trash2,
          keys: "Delete",
          danger: true,
          onSelect: () => removeWithUndo(connector),
        },
      ],
    },
  ];
}

/** Removes at once; the way back is a button, not a question. */
export function removeWithUndo(connector: Connector): void {
  const edit = run(removeConnector({ connector: connector.id }));
  if (edit) toast(`Removed ${connector.name}`, { action: undoAction(edit) });
}

/** A copy beside the connector, opened at once: what it is called and where it listens is the next question. */
export function duplicateAndOpen(connector: string, open: (connector: string) => void): void {
  const copy = run(duplicate({ connector }))?.made?.[0];
  if (copy) open(copy);
}
