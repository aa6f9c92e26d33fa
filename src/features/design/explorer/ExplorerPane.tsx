import { type ReactNode, useCallback } from "react";
import { useReadOnly, workspaceNow } from "../../../workspace/hooks";
import { askFor } from "../dialogs/asked";
import { duplicateAndOpen, removeWithUndo } from "../form/connectorActions";
import type { LayoutProps } from "../layout/layout";
import { Explorer } from "./Explorer";

const askForNew = (): void => askFor({ dialog: "new" });

interface Props extends LayoutProps {
  readonly start?: ReactNode;
}

/** The explorer with its keys: F2 rename, Ctrl D duplicate, Delete remove. */
export function ExplorerPane({ selection, open, start }: Props) {
  const readOnly = useReadOnly();
  const onKey = useCallback(
    (id: string, event: React.KeyboardEvent) => {
      const connector = workspaceNow().organisation.connectors[id];
      if (!connector || readOnly) return;
      if (event.key === "Delete") removeWithUndo(connector);
      else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey))
        duplicateAndOpen(id, open);
      else if (event.key === "F2") open(id, "Name");
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [open, readOnly],
  );
  return (
    <Explorer
      selected={selection.at}
      onSelect={open}
      onNew={askForNew}
      onKey={onKey}
      start={start}
    />
  );
}
